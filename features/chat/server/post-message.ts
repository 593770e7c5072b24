import { type Member, membersFor } from '#features/communities/server/index.ts'
import type { AttachFile, FileView } from '#features/files/contract.ts'
import { attachFiles } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Outcome } from '#platform/server/db/lane.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, NotFound, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { sees } from '#platform/server/log/audience.ts'
import { clockAfter } from '#platform/server/log/clock-after.ts'
import { callsEverybody } from '../calls.ts'
import type { ForwardView, MessageView } from '../contract.ts'
import { type Channel, channelsAt } from './access.ts'
import {
  audienceOfWords,
  beginDirects,
  type DirectStandings,
  directStandings,
  refusalIn,
} from './direct.ts'
import { gatherAnswers } from './gather-answers.ts'
import { type Message, messageColumns, presentMessage } from './message-rows.ts'
import { passOn, type Source, sourcesOf } from './pass-on.ts'
import { canCallEverybody, canPost } from './policy.ts'
import { withFiles } from './post-files.ts'
import { refuseAnswer, rootsAt } from './thread-roots.ts'

/** A message to post, by whom and where. */
export interface Post {
  person: Id
  community: Id
  channelId: Id
  id: Id
  body: string
  pollId?: Id
  /** The message that is passed on. */
  forwards?: Id | undefined
  /** The message it answers, or another answer to it. */
  threadId?: Id | undefined
  inChannel?: boolean | undefined
  files?: readonly AttachFile[] | undefined
}

/** A post that may be written, with the files that go along. */
export interface AdmittedPost extends Omit<Post, 'forwards' | 'files'> {
  files?: FileView[] | undefined
  author: Id
  channel: Channel
  at: Instant
  forwards: ForwardView | null
  /** Of an answer: the message that began its thread. */
  root: Message | undefined
}

/**
 * Posts many messages at once, each admitted or refused for itself. The logs are locked before anything is read (the
 * statements of a transaction run in the order they are sent), so that nobody posts after the end of their membership. The same id sent again answers with the first post and announces nothing.
 */
export async function postMessages(
  tx: Tx,
  posts: readonly Post[],
): Promise<Outcome<MessageView>[]> {
  const [heads, members, channels, roots] = await Promise.all([
    lockLogs(tx, unique(posts.map((post) => post.community))),
    membersFor(tx, posts),
    channelsAt(tx, posts),
    rootsAt(tx, posts),
  ])
  const sources = await sourcesOf(tx, posts)
  const nextAt = clockAfter(heads)
  const standings = await directStandings(tx, [...channels.values()])
  const posting = posts.map((post) => {
    const member = members.get(`${post.community} ${post.person}`)
    const channel = channels.get(`${post.community} ${post.channelId}`)
    const source = sources.get(`${post.community} ${post.forwards}`)
    const root = roots.get(`${post.community} ${post.threadId}`)
    return decide(post, { member, channel, source, root }, standings, nextAt)
  })
  const decided = await withFiles(tx, posts, posting)
  const admitted = decided.flatMap((outcome) => ('ok' in outcome ? [outcome.ok] : []))
  const inserted = await insertOnce(tx, admitted)
  await beginDirects(
    tx,
    admitted.filter((post) => inserted.has(keyOf(post))),
  )
  for (const { community, id, files, channel } of admitted)
    if (files && inserted.has(keyOf({ community, id })))
      await attachFiles(tx, { community, to: id }, files, audienceOfWords(channel))
  const standing = inserted.size < admitted.length ? await messagesOf(tx, admitted) : new Map()
  const fresh: AdmittedPost[] = []
  const outcomes = decided.map((outcome) => {
    if (!('ok' in outcome)) return outcome
    const post = outcome.ok
    // Of two posts with one id in one batch the first was inserted, and both are answered with it.
    if (!inserted.delete(keyOf(post))) return answerAgain(post, standing.get(keyOf(post)))
    fresh.push(post)
    return { ok: announce(tx, post) }
  })
  await gatherAnswers(tx, fresh)
  return outcomes
}

/** What a post names, as far as it is there. */
interface Named {
  member: Member | undefined
  channel: Channel | undefined
  /** What it passes on. */
  source: Source | undefined
  /** What it answers. */
  root: Message | undefined
}

function decide(
  post: Post,
  { member, channel, source, root }: Named,
  standings: DirectStandings,
  nextAt: (community: Id) => Instant,
): { ok: Omit<AdmittedPost, 'files'> } | { error: Refusal } {
  if (!member) return { error: new NotFound('community') }
  if (!channel || !sees(member.keys, channel.audience)) return { error: new NotFound('channel') }
  if (!member.guidelinesAccepted) return { error: new Forbidden('guidelines.not-accepted') }
  const refusal =
    refusePlace(post, { member, channel, root }) ?? refusalIn(channel, member.member, standings)
  if (refusal) return { error: refusal }
  if (callsEverybody(post.body) && !canCallEverybody(member))
    return { error: new Forbidden('message.call-not-allowed') }
  const forwards = post.forwards ? passOn(member, channel, source) : null
  if (forwards instanceof Refusal) return { error: forwards }
  const at = nextAt(post.community)
  const { files: _, ...words } = post
  return { ok: { ...words, author: member.member, channel, root, at, forwards } }
}

/** Why not here: an answer asks what the channel says of answers, anything else what it says of posting. */
function refusePlace(
  post: Post,
  { member, channel, root }: { member: Member; channel: Channel; root: Message | undefined },
): Refusal | undefined {
  if (post.threadId) return refuseAnswer(member, channel, root, post)
  return canPost(member, channel) ? undefined : new Forbidden('channel.posting-closed')
}

async function insertOnce(tx: Tx, posts: readonly AdmittedPost[]): Promise<Set<string>> {
  if (posts.length === 0) return new Set()
  const rows = await tx.prepared<{ community: Id; id: Id }>(
    'chat-post',
    `insert into chat_message (community_id, id, channel_id, author_id, at, body, poll_id, forwards, thread_id, in_channel, files)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::text[], $7::uuid[],
       $8::jsonb[], $9::uuid[], $10::boolean[], $11::jsonb[])
     on conflict do nothing returning community_id as community, id`,
    [
      posts.map((post) => post.community),
      posts.map((post) => post.id),
      posts.map((post) => post.channelId),
      posts.map((post) => post.author),
      posts.map((post) => post.at),
      posts.map((post) => post.body),
      posts.map((post) => post.pollId),
      posts.map((post) => post.forwards && JSON.stringify(post.forwards)),
      posts.map((post) => post.root?.id ?? null),
      posts.map((post) => !post.root || post.inChannel === true),
      posts.map(({ files }) => (files ? JSON.stringify(files) : null)),
    ],
  )
  return new Set(rows.map(keyOf))
}

async function messagesOf(
  tx: Tx,
  posts: readonly AdmittedPost[],
): Promise<Map<string, MessageView>> {
  const rows = await tx.prepared<Message & { community: Id }>(
    'chat-posted-before',
    `select m.community_id as community, ${messageColumns}
     from chat_message m where (m.community_id, m.id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
    [posts.map((post) => post.community), posts.map((post) => post.id)],
  )
  return new Map(
    rows.map(({ community, ...row }) => [keyOf({ community, id: row.id }), presentMessage(row)]),
  )
}

function keyOf({ community, id }: { community: Id; id: Id }): string {
  return `${community} ${id}`
}

/** A retry by the author gets the first post; another's id is refused without a word about what it names. */
function answerAgain(post: AdmittedPost, first: MessageView | undefined): Outcome<MessageView> {
  if (first?.author !== post.author || first.channelId !== post.channelId)
    return { error: new Conflict('message.id-taken') }
  return { ok: first }
}

function announce(tx: Tx, post: AdmittedPost): MessageView {
  const message = presentPost(post)
  tx.log({
    community: post.community,
    by: post.author,
    kind: 'chat.message-posted',
    audience: audienceOfWords(post.channel),
    data: message,
    about: message.id,
  })
  return message
}

/** As `presentMessage` would say it: what a post has not is left out. */
function presentPost(post: AdmittedPost): MessageView {
  const { id, channelId, author, at, body, pollId, forwards, root, files } = post
  const message: MessageView = { id, channelId, author, at, body, editedAt: null, deletedAt: null }
  if (pollId) message.pollId = pollId
  if (forwards) message.forwards = forwards
  if (root) message.threadId = root.id
  if (root && post.inChannel) message.inChannel = true
  if (files) message.files = files
  return message
}

function unique(ids: readonly Id[]): Id[] {
  return [...new Set(ids)]
}
