import type { ChannelSnapshot, FollowedThread, MessageView } from '../contract.ts'
import { callsMember } from './channel-list.ts'

/** Why something asks to be read, the most pressing first. */
export const reasons = ['call', 'direct', 'answer', 'followed', 'waiting', 'talk'] as const
export type Reason = (typeof reasons)[number]

/** What waits in a place, as far as it decides how much it matters. */
export interface Waiting {
  direct: boolean
  /** What is new in it, of others, oldest first. */
  news: readonly MessageView[]
  reader: { member: string; blocked: readonly string[] }
  /** What is known to the reader of messages that are answered: whose they are. */
  authorOf(messageId: string): string | undefined
  /** Whether the reader takes part in a thread. */
  follows(threadId: string): boolean
  /** Whether a member came only lately. */
  isNewcomer(member: string): boolean
}

/** The strongest reason to read a place. What those say whom the reader has blocked is none. */
export function reasonFor(waiting: Waiting): Reason {
  const { direct, reader, authorOf, follows } = waiting
  const news = heardBy(waiting)
  if (!direct && news.some(({ body }) => callsMember(body, reader.member))) return 'call'
  if (direct && news.length > 0) return 'direct'
  const threads = news.flatMap(({ threadId }) => threadId ?? [])
  if (threads.some((id) => authorOf(id) === reader.member)) return 'answer'
  if (threads.some(follows)) return 'followed'
  return waitsForAnswer(waiting) ? 'waiting' : 'talk'
}

/** What places are put in order by. */
export interface Weight {
  reason: Reason
  /** How many people spoke. */
  spoke: number
  /** When the newest word was said. */
  last: string
}

export function weightOf(waiting: Waiting): Weight {
  return {
    reason: reasonFor(waiting),
    spoke: new Set(heardBy(waiting).map(({ author }) => author)).size,
    last: waiting.news.at(-1)?.at ?? '',
  }
}

/** Of a followed thread the answers are not held: it matters more to who began it. */
export function weightOfThread({ author, at, thread }: FollowedThread, member: string): Weight {
  return {
    reason: author === member ? 'answer' : 'followed',
    spoke: thread?.authors.filter((id) => id !== member).length ?? 0,
    last: thread?.lastAt ?? at,
  }
}

/** Places by importance: by reason, then by how many people spoke, then the newest word. */
export function byImportance<Place extends Weight>(places: readonly Place[]): readonly Place[] {
  const rank = ({ reason }: Weight) => reasons.indexOf(reason)
  return places.toSorted(
    (a, b) => rank(a) - rank(b) || b.spoke - a.spoke || (a.last < b.last ? 1 : -1),
  )
}

/** The new messages of a channel in the reader's eyes, as far as the replica has them. */
export function newsIn(
  { messages, readAt }: ChannelSnapshot,
  member: string,
): readonly MessageView[] {
  return messages.filter(
    ({ at, author, deletedAt }) => at > readAt && author !== member && deletedAt === null,
  )
}

function heardBy({ news, reader }: Waiting): readonly MessageView[] {
  return news.filter(({ author }) => !reader.blocked.includes(author))
}

/** A question, or the words of a newcomer, after which nobody else has spoken. */
function waitsForAnswer(waiting: Waiting): boolean {
  const news = heardBy(waiting)
  const last = news.at(-1)
  if (!last || last.thread || last.solved) return false
  return /\?\s*$/.test(last.body) || waiting.isNewcomer(last.author)
}
