import type { Instant } from '#lib/time.ts'

/** Times are what the wall shows in `zone`: `2026-11-26T19:00`. */
export interface CalendarEvent {
  /** The same for ever, and in every calendar. */
  uid: string
  /** Counts what those who come have to hear of. */
  sequence: number
  status: CalendarStatus
  title: string
  description: string
  location: string
  url: string | null
  categories: readonly string[]
  /** An IANA time zone. */
  zone: string
  starts: string
  /** To its end; whole days from midnight are an event of whole days. */
  minutes: number
  /** An RRULE without `DTSTART`. */
  rule: string | null
  /** Slots of the rule that are left out, and slots beside it. */
  except: readonly string[]
  extra: readonly string[]
  /** Dates of a series that are otherwise than it says. */
  changed: readonly ChangedDate[]
  organizer: CalendarPerson | null
  attendees: readonly Attendee[]
  /** Minutes before the start at which one is reminded. */
  alarms: readonly number[]
  changedAt: Instant
}

export type CalendarStatus = 'confirmed' | 'tentative' | 'cancelled'

export interface CalendarPerson {
  name: string
  address: string
}

export const answers = ['NEEDS-ACTION', 'ACCEPTED', 'DECLINED', 'TENTATIVE'] as const

export interface Attendee extends CalendarPerson {
  answer: (typeof answers)[number]
}

/** A date of a series by its slot; what is not said is as the series says it. */
export interface ChangedDate {
  slot: string
  starts: string
  minutes: number
  sequence: number
  status: CalendarStatus
  title?: string
  description?: string
  location?: string
}

/** What a mail does with its event; a feed has none. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'
