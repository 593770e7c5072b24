import type { Id } from '#lib/ids.ts'
import { type Instant, instantOfMicroseconds, microsecondsOf, now } from '#lib/time.ts'
import type { LogHead } from './append.ts'

/** Times for what is written now, under the lock of the logs: strictly later than anything in the log, a microsecond apart. */
export function clockAfter(heads: ReadonlyMap<Id, LogHead>): (community: Id) => Instant {
  const present = microsecondsOf(now())
  const last = new Map<Id, number>()
  return (community) => {
    const head = heads.get(community)
    const before = last.get(community) ?? Math.max(present, head ? microsecondsOf(head.at) : 0)
    last.set(community, before + 1)
    return instantOfMicroseconds(before + 1)
  }
}
