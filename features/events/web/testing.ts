import { instantFrom, minute, now, plus } from '#lib/time.ts'
import type { EventRow, OccurrenceView } from '../contract.ts'

/** A date from a time in UTC on, `2026-11-26T18:00`. */
export function occurrence(id: string, starts: string, minutes = 120): OccurrenceView {
  const startsAt = instantFrom(`${starts}:00.000000Z`)
  const endsAt = plus(startsAt, minutes * minute)
  const asPlanned = { cancelled: false, moved: false, venue: null, reason: '' }
  return { id, slot: starts, startsAt, endsAt, ...asPlanned }
}

/** An event that was published for all members, which goes by its title. */
export function row(title: string, what: Partial<EventRow> = {}): EventRow {
  return {
    ...{ id: title, status: 'published', title, summary: '', format: 'in-person', zone: 'UTC' },
    ...{ starts: '2026-11-26T18:00', minutes: 120, rule: null, joining: 'each', place: null },
    ...{ hosts: [], tags: [], cover: null, author: 'ann', audience: ['members'], next: null },
    ...{ version: 1, updatedAt: now(), reason: '', opensAt: null, closesBefore: 0 },
    tickets: [{ id: 'seat', name: '', description: '', price: '', seats: null, approval: false }],
    occurrences: [occurrence(`${title} 1`, '2026-11-26T18:00')],
    ...what,
  }
}
