import { type Instant, instantFrom, millisecondsOf, minute } from '#lib/time.ts'
import type { Parcel } from '#platform/web/replica/index.ts'
import type { MessageView } from '../contract.ts'

/** One line of a channel. */
export type StreamRow =
  /** Where the channel begins; `empty` while nothing has been said in it. */
  | { kind: 'start'; key: 'start'; empty: boolean }
  /** Below the message that began a thread. */
  | { kind: 'answers'; key: 'answers'; count: number }
  | { kind: 'day'; key: string; at: Instant }
  | { kind: 'new'; key: 'new'; since: Instant }
  | { kind: 'message'; key: string; message: MessageView; grouped: boolean }
  | { kind: 'outgoing'; key: string; parcel: Parcel; grouped: boolean }

interface RowsInput {
  messages: readonly MessageView[]
  /** Whether there are messages before these. */
  older: boolean
  outgoing: readonly Parcel[]
  me: string
  /** Messages of others after this are new to the reader. */
  since: Instant | undefined
  /** Names the day of a time in the reader's zone: equal for equal days. */
  dayOf(at: Instant): string
}

/** Words of one person within this time stand together. */
const together = 6 * minute

/** The lines of a channel: messages with the days between them, the line above what is new, and what is under way. */
export function rowsOf({ messages, older, outgoing, me, since, dayOf }: RowsInput): StreamRow[] {
  const empty = messages.length + outgoing.length === 0
  // What stands above a message decides how it is drawn, so of a history that goes on the first one is held back.
  const rows: StreamRow[] = older ? [] : [{ kind: 'start', key: 'start', empty }]
  let before: MessageView | undefined
  let day = ''
  let marked = since === undefined
  for (const [index, message] of messages.entries()) {
    const at = instantFrom(message.at)
    const today = dayOf(at)
    const newDay = today !== day
    if (older && index === 0) {
      before = message
      day = today
      continue
    }
    if (newDay) rows.push({ kind: 'day', key: `day ${message.id}`, at })
    const first = !marked && since !== undefined && message.at > since && message.author !== me
    if (first && since) {
      rows.push({ kind: 'new', key: 'new', since })
      marked = true
    }
    const grouped = !newDay && !first && before !== undefined && follows(before, message)
    rows.push({ kind: 'message', key: message.id, message, grouped })
    before = message
    day = today
  }
  const arrived = new Set(outgoing.length > 0 ? messages.slice(-100).map(({ id }) => id) : [])
  let own = before?.author === me
  for (const parcel of outgoing) {
    if (arrived.has(parcel.id)) continue
    rows.push({ kind: 'outgoing', key: parcel.id, parcel, grouped: own })
    own = true
  }
  return rows
}

function follows(before: MessageView, message: MessageView): boolean {
  if (before.author !== message.author || before.deletedAt !== null) return false
  if (before.bot?.name !== message.bot?.name) return false
  return millisecondsOf(instantFrom(message.at)) - millisecondsOf(instantFrom(before.at)) < together
}
