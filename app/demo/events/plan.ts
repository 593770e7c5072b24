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
  /** Instead of day and clock: begins so many minutes from now, or before now where negative, at a full quarter. */
  fromNow?: number
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
  /** What happens while it is on. */
  live?: LivePlan
  /** What is left of it. */
  after?: AfterPlan
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

/** What is said on the live page; people by their keys. */
export interface LivePlan {
  lines: (readonly [who: string, words: string])[]
  /** How many vote for each, and what became of it; without a name where nobody is named. */
  questions: (readonly [
    who: string,
    words: string,
    votes: number,
    status?: 'now' | 'answered' | undefined,
    name?: 'unnamed',
  ])[]
  hands: string[]
  notes: string
  run: (readonly [title: string, minutes: number])[]
  poll: { question: string; options: string[] }
}

/** What people say afterwards. */
export interface AfterPlan {
  /** How many of those who signed up were there. */
  came: number
  question: Omit<Question, 'id'>
  /** How likely each would recommend it, and what they answered. */
  answers: (readonly [score: number, ...values: string[]])[]
  /** To the first speaker. */
  thanks: (readonly [who: string, words: string])[]
  recap: { title: string; body: string }
  recording: { title: string; url: string }
}
