import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { ThreadView } from '../contract.ts'
import type { Channel } from './access.ts'
import { followAnswered } from './follow-answered.ts'
import { type Message, presentMessage } from './message-rows.ts'
import type { AdmittedPost } from './post-message.ts'
import { withAnswer } from './thread-roots.ts'

type Said = Pick<AdmittedPost, 'community' | 'channel' | 'author' | 'at' | 'body' | 'root'>
export type Answer = Said & { root: Message }

/** What was answered in one batch, with its answers in order. */
export interface AnsweredThread {
  channel: Channel
  root: Message & { thread: ThreadView }
  answers: readonly Answer[]
}

/** Says on each message that was answered what it set off, and has those follow whom it concerns. Call it once the answers stand. */
export async function gatherAnswers(tx: Tx, posts: readonly Said[]): Promise<void> {
  const answers = posts.filter((post): post is Answer => post.root !== undefined)
  if (answers.length === 0) return
  const byRoot = Map.groupBy(answers, ({ community, root }) => `${community} ${root.id}`)
  const threads = [...byRoot.values()].flatMap(threadOf)
  await storeThreads(tx, threads)
  for (const { channel, root } of threads) {
    tx.log({
      community: channel.community,
      by: null,
      kind: 'chat.message-changed',
      audience: channel.audience,
      data: presentMessage(root),
      about: root.id,
    })
  }
  await followAnswered(tx, threads)
}

function threadOf(answers: readonly Answer[]): AnsweredThread[] {
  const [first] = answers
  if (!first) return []
  const { root, channel } = first
  const thread = answers.reduce<ThreadView | null>(withAnswer, root.thread)
  return thread ? [{ channel, root: { ...root, thread }, answers }] : []
}

async function storeThreads(tx: Tx, threads: readonly AnsweredThread[]): Promise<void> {
  await tx.prepared(
    'chat-store-threads',
    `update chat_message m set thread = answered.thread
     from unnest($1::uuid[], $2::uuid[], $3::jsonb[]) as answered (community_id, id, thread)
     where m.community_id = answered.community_id and m.id = answered.id`,
    [
      threads.map(({ channel }): Id => channel.community),
      threads.map(({ root }) => root.id),
      threads.map(({ root }) => JSON.stringify(root.thread)),
    ],
  )
}
