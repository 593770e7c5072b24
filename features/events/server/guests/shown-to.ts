import type { Face } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Event } from '../event-rows.ts'

/** An event with the date alone that a guest signs up for; of a series that is joined as a whole with all of them. */
export function shownTo({ host, event, pool }: { host: Face; event: Event; pool: Id }) {
  const date = event.occurrences.filter(({ id }) => id === pool)
  return { ...event, host, occurrences: date.length > 0 ? date : event.occurrences }
}
