import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { longestTitle, mostAtOnce } from '../limits.ts'
import { OccurrenceView } from './event.ts'
import { RsvpStatus } from './rsvp.ts'

const instant = z.string()

/** Notes that somebody came in: who is on the list, or a walk-in, by name or not. */
export const CheckIn = z.object({
  /** Chosen by the device, so that what it sends again after a lost line counts once. */
  id: chosenId,
  rsvpId: id.optional(),
  name: z.string().trim().max(longestTitle).default(''),
  /** How many came in with them, themselves included. */
  people: z.int().min(1).max(mostAtOnce).default(1),
  /** When, if the device had no line then; now unless said. */
  at: z.iso.datetime().optional(),
  /** Also who has no seat: a host at the door lets them in. */
  anyway: z.boolean().default(false),
})
export type CheckIn = z.output<typeof CheckIn>

/** Somebody who came in. */
export const CheckInView = z.object({
  id,
  rsvpId: id.nullable(),
  name: z.string(),
  people: z.int(),
  at: instant,
  /** The host who noted it. */
  by: id.nullable(),
})
export type CheckInView = z.output<typeof CheckInView>

/** How it stands with whom was to be checked in. */
export const CheckInAnswer = z.object({
  checkIn: CheckInView,
  /** They were in already, by another door or an earlier word of this one: nothing was counted. */
  already: z.boolean(),
})
export type CheckInAnswer = z.output<typeof CheckInAnswer>

/** Somebody on the list at the door. */
export const DoorPerson = z.object({
  rsvpId: id,
  /** SHA-256 of what their ticket says, in base64url: a lost device shows nobody how to come in. */
  codeHash: z.string(),
  name: z.string(),
  /** How many they are. */
  party: z.int(),
  status: RsvpStatus,
  ticketId: id,
})
export type DoorPerson = z.output<typeof DoorPerson>

/** What a device needs at the door of one date, with or without a line. */
export const DoorView = z.object({
  eventId: id,
  occurrence: OccurrenceView,
  /** Between these people are checked in. */
  from: instant,
  until: instant,
  /** By name. */
  people: z.array(DoorPerson),
  /** In the order in which they came. */
  checkIns: z.array(CheckInView),
})
export type DoorView = z.output<typeof DoorView>

/** What a ticket is for that is not on the list; null where that is unknown or nobody's business here. */
export const TicketElsewhere = z.object({
  event: z.object({ title: z.string(), startsAt: instant }).nullable(),
})
export type TicketElsewhere = z.output<typeof TicketElsewhere>

/** Whether I was there, as it was noted at the door. Hosts see the same; nobody else does. */
export const AttendanceView = z.object({
  dates: z.array(
    z.object({
      occurrenceId: id,
      startsAt: instant,
      checkedInAt: instant.nullable(),
      /** It is over, others were noted at the door, and I had a seat and was not. */
      absent: z.boolean(),
    }),
  ),
})
export type AttendanceView = z.output<typeof AttendanceView>
