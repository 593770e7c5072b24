import { z } from 'zod'
import type { CheckInView } from './contract/door.ts'
import { EventRow } from './contract/event.ts'
import { PoolView } from './contract/registration.ts'
import { RsvpView } from './contract/rsvp.ts'

export * from './contract/door.ts'
export * from './contract/event.ts'
export * from './contract/feed.ts'
export * from './contract/import.ts'
export * from './contract/organisation.ts'
export * from './contract/registration.ts'
export * from './contract/rsvp.ts'
export * from './contract/template.ts'

/** What a replica holds of events: those to come and those just over, how full they are, and what its member said. */
export const EventsSnapshot = z.object({
  /** By id. */
  events: z.array(EventRow),
  /** By pool. */
  pools: z.array(PoolView),
  /** By pool; also about events that are not for its member now. */
  mine: z.array(RsvpView),
})
export type EventsSnapshot = z.output<typeof EventsSnapshot>

/** The entries this feature writes, by kind. */
export interface EventsEntries {
  /** An event as it is now, for those who see it. Null where its words were taken away: a later entry says more. */
  'events.event-changed': { id: string; event: EventRow | null; pools: PoolView[] }
  /** For those who saw it: some of them do no longer. Who still does hears of it right after. */
  'events.event-withdrawn': { id: string }
  /** How full a pool is now. */
  'events.seats-changed': { pool: PoolView }
  /** To the member: what became of what they said. */
  'events.rsvp-changed': { rsvp: RsvpView }
  /** To hosts: who comes late, and what they said about it. */
  'events.running-late': {
    eventId: string
    pool: string
    rsvp: string
    member: string
    note: string
  }
  /** To those who manage it: which host put somebody down beyond the seats, and for how many seats. */
  'events.seats-exceeded': {
    eventId: string
    pool: string
    rsvp: string
    by: string
    seats: number
  }
  /** To hosts and leads: whether somebody was there was noted otherwise. */
  'events.absence-noted': { eventId: string; pool: string; rsvp: string }
  /** To hosts and leads: somebody came in. Null where it was taken back and the name with it. */
  'events.checked-in': { eventId: string; occurrenceId: string; checkIn: CheckInView | null }
  /** To hosts and leads. */
  'events.check-in-undone': { eventId: string; occurrenceId: string; id: string }
}
