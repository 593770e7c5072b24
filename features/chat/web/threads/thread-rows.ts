import { type Instant, instantFrom } from '#lib/time.ts'
import type { MessageView } from '../../contract.ts'
import type { StreamRow } from '../rows.ts'

/**
 * The lines of a thread: first what was answered and how often, then the answers. Where earlier ones are missing, those
 * alone. `dayOf` names the day of a time for the reader.
 */
export function threadRows(
  root: MessageView,
  rows: readonly StreamRow[],
  dayOf: (at: Instant) => string,
): readonly StreamRow[] {
  const [start, first, ...rest] = rows
  if (start?.kind !== 'start') return rows
  const sameDay = first?.kind === 'day' && dayOf(first.at) === dayOf(instantFrom(root.at))
  return [
    { kind: 'message', key: root.id, message: root, grouped: false },
    { kind: 'answers', key: 'answers', count: root.thread?.count ?? 0 },
    ...(first && !sameDay ? [first] : []),
    ...rest,
  ]
}
