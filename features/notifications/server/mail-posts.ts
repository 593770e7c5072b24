import { z } from 'zod'
import { blockedBy } from '#features/chat/server/index.ts'
import {
  communityNames,
  type Member,
  memberNames,
  membersNamed,
} from '#features/communities/server/index.ts'
import type { PostView } from '#features/forum/contract.ts'
import { followersOf, postsFor, standingPosts, topicFor } from '#features/forum/server/index.ts'
import { findById, provenAddress } from '#features/people/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { instantFrom, now, plus } from '#lib/time.ts'
import type { Config } from '#platform/server/config/index.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { type AudienceKey, sees } from '#platform/server/log/audience.ts'
import { sendMail } from '#platform/server/mail/send-mail.ts'
import { oldestNews } from '../limits.ts'
import { mailWishesOf } from './mail-wishes.ts'
import { postsLetter } from './posts-letter.ts'
import { notifications } from './tables.ts'

const Payload = z.object({ community: z.uuid(), topicId: z.uuid() })

type Lent = { config: Config; transact: Transact }

/**
 * The job that mails what was written in a topic to those who follow it. What waits is taken away in the transaction that puts the
 * mails into the outbox, so running twice mails once. Where a post is now and who may read it is asked here, not when it was written.
 */
export function mailPostsTask({ config, transact }: Lent): JobTask {
  return async (payload) => {
    const { community, topicId } = Payload.parse(payload)
    await transact(async (tx) => {
      const waiting = await takeWaiting(tx, community, topicId)
      const posts = await standingPosts(tx, community, [...waiting.keys()])
      for (const topic of new Set(posts.map((post) => post.topicId)))
        await mailFollowers(tx, config, { community, topicId: topic, waiting })
    })
  }
}

/** The posts that wait, each with those who had read it already where its topic was opened to more. */
type Waiting = ReadonlyMap<Id, AudienceKey[] | null>

async function takeWaiting(tx: Tx, community: Id, topicId: Id): Promise<Waiting> {
  const rows = await notifications(tx)
    .deleteFrom('notification_post')
    .where('community_id', '=', community)
    .where('topic_id', '=', topicId)
    .returning(['post_id', 'opened_beyond'])
    .execute()
  return new Map(rows.map(({ post_id, opened_beyond }) => [post_id, opened_beyond]))
}

/** What is new in a topic, and of which posts that may be. */
interface News {
  community: Id
  topicId: Id
  waiting: Waiting
}

async function mailFollowers(tx: Tx, config: Config, news: News): Promise<void> {
  const { community, topicId } = news
  const followers = await followersOf(tx, community, topicId)
  const members = await membersNamed(
    tx,
    followers.map(({ member }) => ({ community, member })),
  )
  const names = new Map((await memberNames(tx, community)).map(({ id, name }) => [id, name]))
  const place = (await communityNames(tx, [community])).get(community) ?? ''
  for (const { member: id, read } of followers) {
    const member = members.get(`${community} ${id}`)
    const posts = member ? await newTo(tx, member, news, read) : []
    if (member && posts.length > 0) await mailMember(tx, config, member, { posts, names, place })
  }
}

/** What a member may read, did not write, has not read yet, and wants to hear from whoever wrote it. */
async function newTo(
  tx: Tx,
  member: Member,
  { topicId, waiting }: News,
  read: number,
): Promise<PostView[]> {
  const since = plus(now(), -oldestNews)
  const isNews = ({ id, at }: PostView) => {
    const beyond = waiting.get(id)
    return beyond ? !sees(member.keys, beyond) : instantFrom(at) > since
  }
  const posts = (await postsFor(tx, member, [...waiting.keys()])).filter(
    (post) =>
      post.topicId === topicId &&
      post.number > read &&
      post.author !== member.member &&
      isNews(post),
  )
  if (posts.length === 0) return []
  const blocked = new Set(await blockedBy(tx, member))
  return posts
    .filter(({ author }) => !blocked.has(author))
    .sort((one, other) => one.number - other.number)
}

interface Told {
  posts: readonly PostView[]
  names: ReadonlyMap<Id, string>
  /** The community's name. */
  place: string
}

async function mailMember(tx: Tx, config: Config, member: Member, told: Told): Promise<void> {
  const [first] = told.posts
  const to = await provenAddress(tx, member.person)
  const holder = await findById(tx, member.person)
  const wishes = await mailWishesOf(tx, member.person)
  if (!first || !to || !holder || !wishes.posts) return
  const topic = await topicFor(tx, member, first.topicId)
  const letter = postsLetter({ ...told, config, member, topic, language: holder.language })
  await sendMail(tx, { ...letter, to, kind: 'notifications.posts', passing: true })
}
