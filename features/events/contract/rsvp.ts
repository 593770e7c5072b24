import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import {
  longestAnswer,
  longestNote,
  longestReason,
  longestTitle,
  mostGuests,
  mostQuestions,
} from '../limits.ts'

const instant = z.string()

/**
 * How somebody stands to an event. `going` has a seat; `requested` and `offered` hold one, until a host decides or the
 * claim lapses; `waiting` is in line; `lapsed` let an offer go by; `refused` was turned away by a host.
 */
export const RsvpStatus = z.enum([
  'going',
  'maybe',
  'no',
  'requested',
  'waiting',
  'offered',
  'lapsed',
  'refused',
])
export type RsvpStatus = z.output<typeof RsvpStatus>

/** What of somebody is seen by whom. Hosts always see the name and the answers of who comes. */
export const Consent = z.object({
  /** Whether other attendees see the name. */
  attendees: z.boolean(),
  /** Whether hosts see the mail address. */
  hosts: z.boolean(),
  /** Whether name and address are given to the sponsors of the event. */
  sponsors: z.boolean(),
})
export type Consent = z.output<typeof Consent>

/** The answers to the questions of an event. */
export const Answers = z
  .array(
    z.object({
      questionId: id,
      /** The words, or what was chosen. */
      values: z.array(z.string().trim().max(longestAnswer)).max(20),
    }),
  )
  .max(mostQuestions)
export type Answers = z.output<typeof Answers>

/** Says whether one comes. Saying it anew, under another id, changes what was said. */
export const Rsvp = z.object({
  /** Chosen by the client, so that a retry takes no second seat. */
  id: chosenId,
  answer: z.enum(['yes', 'maybe', 'no']),
  /** The one they have, else the first, unless said. */
  ticketId: id.optional(),
  /** How many one brings. */
  guests: z.int().min(0).max(1_000).default(0),
  answers: Answers.default([]),
  consent: Consent.default({ attendees: false, hosts: false, sponsors: false }),
})
export type Rsvp = z.output<typeof Rsvp>

/** What one said, and what became of it. */
export const RsvpView = z.object({
  id,
  eventId: id,
  pool: id,
  status: RsvpStatus,
  ticketId: id,
  guests: z.int(),
  answers: Answers,
  consent: Consent,
  /** Until when an offered seat is held. */
  offeredUntil: instant.nullable(),
  /** What the QR code of the ticket says; of those who come. */
  code: z.string().nullable(),
  at: instant,
})
export type RsvpView = z.output<typeof RsvpView>

/** Which place one has in the line of a ticket type, from 1; null for who is in none. */
export const PlaceView = z.object({ place: z.int().nullable() })
export type PlaceView = z.output<typeof PlaceView>

/** What became of saying one thing about all dates of a series that are to come. */
export const SeriesRsvpView = z.object({
  rsvps: z.array(RsvpView),
  /** Dates for which it was refused, as where registration is closed. */
  refused: z.array(z.object({ pool: id, code: z.string() })),
})
export type SeriesRsvpView = z.output<typeof SeriesRsvpView>

/** Takes an offered seat, by the secret of the link in the mail or by being who it was offered to. */
export const ClaimSeat = z.object({ secret: z.string().max(100).optional() })
export type ClaimSeat = z.output<typeof ClaimSeat>

/** Puts somebody on the list by a host's hand. */
export const AddAttendee = z.object({
  id: chosenId,
  /** A member, or somebody by name who is none. */
  member: id.optional(),
  name: z.string().trim().min(1).max(longestTitle).optional(),
  email: z.email().optional(),
  ticketId: id.optional(),
  guests: z.int().min(0).max(mostGuests).default(0),
  /** Beyond the seats there are. It is written down who did so. */
  beyondSeats: z.boolean().default(false),
})
export type AddAttendee = z.output<typeof AddAttendee>

/** Tells the hosts that one comes late. */
export const RunLate = z.object({ note: z.string().trim().max(longestNote).default('') })
export type RunLate = z.output<typeof RunLate>

/** Notes that somebody was not there, or was after all. */
export const NoteAbsence = z.object({ absent: z.boolean() })
export type NoteAbsence = z.output<typeof NoteAbsence>

export const DecideRsvp = z.object({
  decision: z.enum(['approve', 'refuse', 'offer', 'remove']),
  reason: z.string().trim().max(longestReason).default(''),
})
export type DecideRsvp = z.output<typeof DecideRsvp>

/** Somebody on the list of an event, as the reader may see them. */
export const AttendeeView = z.object({
  id,
  status: RsvpStatus,
  ticketId: id,
  guests: z.int(),
  /** Null for who is no member. */
  member: id.nullable(),
  name: z.string(),
  at: instant,
  checkedInAt: instant.nullable(),
  /** For hosts. */
  answers: Answers.optional(),
  consent: Consent.optional(),
  /** For hosts, where it was consented to. */
  email: z.string().nullable().optional(),
  offeredUntil: instant.nullable().optional(),
  /** Which host added them beyond the seats. */
  beyondSeatsBy: id.nullable().optional(),
  /** For hosts: what they said about coming late. */
  late: z.object({ at: instant, note: z.string() }).nullable().optional(),
  /** For hosts, once it is over: had a seat and was not there, as one of them noted, else as the list at the door says. */
  absent: z.boolean().optional(),
})
export type AttendeeView = z.output<typeof AttendeeView>

/** Who comes, as one reader may see it. */
export const AttendeesView = z.object({
  /** In the order of the line for those who wait, else of when they said so. */
  attendees: z.array(AttendeeView),
  /** How many of those who come let no other attendee see it. */
  unnamed: z.int(),
})
export type AttendeesView = z.output<typeof AttendeesView>

/** What a member said about an event that others see of them. */
export const ConsentView = z.object({
  rsvpId: id,
  eventId: id,
  title: z.string(),
  startsAt: instant,
  status: RsvpStatus,
  consent: Consent,
  at: instant,
})
export type ConsentView = z.output<typeof ConsentView>

export const ConsentsView = z.object({ consents: z.array(ConsentView) })
export type ConsentsView = z.output<typeof ConsentsView>
