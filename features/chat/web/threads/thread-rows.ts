import type { MessageView } from '../../contract.ts'
import type { StreamRow } from '../rows.ts'

/** The lines of a thread: first what was answered and how often, then the answers. Where earlier ones are missing, those alone. */
export function threadRows(root: MessageView, rows: readonly StreamRow[]): readonly StreamRow[] {
  const [start, first, ...rest] = rows
  if (start?.kind !== 'start') return rows
  const sameDay = first?.kind === 'day' && first.at.slice(0, 10) === root.at.slice(0, 10)
  return [
    { kind: 'message', key: root.id, message: root, grouped: false },
    { kind: 'answers', key: 'answers', count: root.thread?.count ?? 0 },
    ...(first && !sameDay ? [first] : []),
    ...rest,
  ]
}
