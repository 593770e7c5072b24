import type { CreateEvent, Question, Venue } from '#features/events/contract.ts'
import type { Weekday } from '../calendar.ts'

/** What a community meets for, as it is planned: people by their keys, days by weeks from this one. */
export interface EventsPlan {
  slug: string
  /** Who decides on what is handed in. */
  lead: string
  zone: string
  events: EventPlan[]
}

export interface EventPlan {
  title: string
  summary: string
  body?: string
  author: string
  hosts?: string[]
  /** 0 is this week, which may lie before or after now. */
  week: number
  day: Weekday
  /** On the wall in `zone`, or where the community is. */
  at: string
  zone?: string
  /** Instead of day and clock: so many hours from now, so that its door is open. */
  inHours?: number
  minutes?: number
  rule?: string
  /** Dates of a series that are otherwise, by their number among those to come. */
  otherwise?: readonly OtherDate[]
  format?: CreateEvent['format']
  venue?: Partial<Venue> & Pick<Venue, 'name'>
  joinUrl?: string
  tags?: string[]
  /** One of `pictures/`. */
  cover?: string
  /** What happens when: minutes after the start, how many, and what; then the keys of who speaks. */
  agenda?: (readonly [from: number, minutes: number, title: string, ...speakers: string[]])[]
  tickets?: TicketPlan[]
  seats?: number
  guests?: number
  questions?: Omit<Question, 'id'>[]
  offers?: 'automatic' | 'host'
  for?: 'organisation' | 'public'
  /** Published unless said. `review` and `returned` wait for somebody; a reason makes it cancelled. */
  status?: 'draft' | 'review' | 'returned' | 'cancelled'
  reason?: string
  /** How many come, besides those named, first come first served: what is beyond the seats waits. */
  going?: number
  maybe?: number
  /** What some said, after the others. */
  said?: Record<string, 'yes' | 'maybe' | 'no'>
  /** The first who came says no in the end, so that a seat becomes free. */
  leaves?: boolean
}

export interface TicketPlan {
  name: string
  description?: string
  price?: string
  seats?: number
  approval?: boolean
}

/** One date of a series: at another time or place, or called off. */
export interface OtherDate {
  nth: number
  reason: string
  /** On the wall, the same day. */
  at?: string
  venue?: EventPlan['venue']
  isOff?: boolean
}
