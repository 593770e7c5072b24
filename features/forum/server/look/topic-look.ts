import { channelsFor } from '#features/chat/server/index.ts'
import {
  type Member,
  memberFor,
  showMembers,
  showPlace,
} from '#features/communities/server/index.ts'
import { type Id, isId } from '#lib/ids.ts'
import { localeFor } from '#lib/messages.ts'
import { momentsFor } from '#lib/moments.ts'
import { markdownMessages } from '#platform/markdown/messages/index.ts'
import { referencesIn } from '#platform/markdown/reference-pattern.ts'
import type { Person } from '#platform/server/auth/session.ts'
import type { Config } from '#platform/server/config/index.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { FirstLook, Looking } from '#platform/server/http/first-look.ts'
import { PostsPage, type PostView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { ownMessages } from '../../messages/own.ts'
import { categoryFor, topicFor } from '../access.ts'
import { listPosts } from '../list-posts.ts'
import { topicShape } from '../topic-rows.ts'
import { drawTopic } from './draw-topic.ts'

/** The first look at a topic, and at one of its posts, by a number that a post can have. */
export function topicLooks(db: Db, { publicUrl }: Pick<Config, 'publicUrl'>): Looking[] {
  const { origin } = new URL(publicUrl)
  const look: Looking['look'] = (person, params, locales) =>
    lookAtTopic(db, origin, { ...person, locales }, params).catch(nothing)
  return [
    { path: '/c/:community/forum/:topic', look },
    { path: '/c/:community/forum/:topic/:number{[0-9]{1,9}}', look },
  ]
}

/** More than a screen holds, and not much more. */
const mostPosts = 10
const mostText = 12_000

async function lookAtTopic(
  db: Db,
  origin: string,
  person: Person & { locales: readonly string[] },
  { community = '', topic: id = '', number }: Readonly<Record<string, string>>,
): Promise<FirstLook | undefined> {
  if (!isId(id)) return undefined
  const member = await memberFor(db, person.id, community)
  const found = await topicFor(db, member, id)
  // One that was merged is elsewhere; the app leads there.
  if (found.id !== id) return undefined
  const left = await readOf(db, member, id)
  const isNew = left !== undefined && left > 1 && left < found.lastNumber
  const from = number ? Number(number) : isNew ? left + 1 : 1
  const page = await listPosts(db, member, id, { from, limit: mostPosts })
  const posts = asMuchAsFits(PostsPage.parse(JSON.parse(page.text)).posts)
  if (posts.length === 0) return undefined
  const { language, timeZone: zone } = person
  const [place, category, members, channels, t, own, words] = await Promise.all([
    showPlace(db, member),
    categoryFor(db, member, found.categoryId).catch(nothing),
    showMembers(db, member, membersIn(posts)),
    channelsIn(db, member, posts),
    forumMessages.load(language),
    ownMessages.load(language),
    markdownMessages.load(language),
  ])
  const look = drawTopic({
    ...{ member, posts, category, members, channels, t, own, words, origin },
    topic: topicShape.present(found),
    fromTop: !number && from === 1,
    firstNew: isNew ? left + 1 : undefined,
    moments: momentsFor({ language, zone, locale: localeFor(language, person.locales) }),
  })
  return { title: `${found.title} · ${place.name}`, place, ...look }
}

function nothing(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
}

/** How far a member has read in a topic. */
async function readOf(
  db: Db,
  { community, member }: Member,
  topic: Id,
): Promise<number | undefined> {
  const [row] = await db.prepared<{ number: number }>(
    'forum-read-of',
    'select number from forum_read where community_id = $1 and member_id = $2 and topic_id = $3',
    [community, member, topic],
  )
  return row?.number
}

/** The first posts, as long as they are not too much; the first of them in any case. */
function asMuchAsFits(posts: readonly PostView[]): PostView[] {
  let left = mostText
  return posts.filter(({ body }, at) => {
    const fits = at === 0 || left > 0
    left -= body.length
    return fits
  })
}

/** Who is named in posts: as author, as who is answered, as who deleted one, or in the words. */
function membersIn(posts: readonly PostView[]): Set<Id> {
  return new Set(
    posts.flatMap(({ author, replyTo, deletedBy, body }) => [
      author,
      ...(replyTo ? [replyTo.author] : []),
      ...(deletedBy ? [deletedBy] : []),
      ...referencesIn(body, '@'),
    ]),
  )
}

/** The names of channels that posts refer to, of those that their reader may see. */
async function channelsIn(
  db: Db,
  member: Member,
  posts: readonly PostView[],
): Promise<Map<Id, string>> {
  const ids = new Set(posts.flatMap(({ body }) => referencesIn(body, '#')))
  const channels = await channelsFor(db, member, [...ids])
  return new Map(channels.map(({ id, name }) => [id, name]))
}
