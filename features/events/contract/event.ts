import { z } from 'zod'
import { AttachFile, FileView } from '#features/files/contract.ts'
import { AudienceView, ReleasePlan, StepView } from '#features/releases/contract.ts'
import { chosenId, id } from '#lib/shapes.ts'
import {
  longestAbout,
  longestAccess,
  longestBody,
  longestMinutes,
  longestPlace,
  longestReason,
  longestSpeaker,
  longestSummary,
  longestTag,
  longestTitle,
  longestUrl,
  mostExtraDates,
  mostHosts,
  mostOccurrences,
  mostReminders,
  mostSessions,
  mostSpeakers,
  mostTags,
} from '../limits.ts'
import { PoolView, Registration, TicketType, TicketTypes } from './registration.ts'
import { RsvpView } from './rsvp.ts'

const instant = z.string()
const webAddress = z.url({ protocol: /^https?$/ }).max(longestUrl)

/** `review`: leads have not decided; `returned`: they gave it back with a reason. That it is over tells the clock. */
export const EventStatus = z.enum(['draft', 'review', 'returned', 'published', 'cancelled'])
export type EventStatus = z.output<typeof EventStatus>

export const EventFormat = z.enum(['in-person', 'online', 'hybrid'])
export type EventFormat = z.output<typeof EventFormat>

/** Date and clock on the wall where the event is: `2026-11-26T19:00`. */
export const WallText = z
  .string()
  .regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)

/** An IANA time zone that this machine knows. */
export const Zone = z.string().max(60).refine(isZone, { error: 'unknown time zone' })

export const Venue = z.object({
  name: z.string().trim().min(1).max(longestPlace),
  address: z.string().trim().max(longestPlace).default(''),
  mapUrl: webAddress.nullable().default(null),
  /** How one gets in: steps, doors, lifts. */
  access: z.string().trim().max(longestAccess).default(''),
})
export type Venue = z.output<typeof Venue>

export const Speaker = z.object({
  id: chosenId,
  name: z.string().trim().min(1).max(longestSpeaker),
  /** If they are a member. */
  member: id.nullable().default(null),
  about: z.string().trim().max(longestAbout).default(''),
})
export type Speaker = z.output<typeof Speaker>

/** A part of an event. */
export const Session = z.object({
  id: chosenId,
  title: z.string().trim().min(1).max(longestTitle),
  /** Minutes after the start of the event. */
  from: z.int().min(0).max(longestMinutes),
  minutes: z.int().min(1).max(longestMinutes),
  about: z.string().trim().max(longestAbout).default(''),
  speakers: z.array(id).max(mostSpeakers).default([]),
})
export type Session = z.output<typeof Session>

export const EventFields = z.object({
  title: z.string().trim().min(1).max(longestTitle),
  summary: z.string().trim().max(longestSummary),
  /** Markdown. */
  body: z.string().max(longestBody),
  format: EventFormat,
  zone: Zone,
  /** On the wall in `zone`; of a series the first one. */
  starts: WallText,
  minutes: z.int().min(1).max(longestMinutes),
  /** An RRULE of RFC 5545, without `DTSTART`; null for one date. */
  rule: z.string().max(500).nullable(),
  /** Slots of the rule that are left out, and dates beside it. */
  exceptSlots: z.array(WallText).max(mostOccurrences),
  extraSlots: z.array(WallText).max(mostExtraDates),
  /** Whether one signs up for each date or for all of a series. */
  joining: z.enum(['each', 'whole']),
  venue: Venue.nullable(),
  /** Where it is online: shown to those who come, and to hosts. */
  joinUrl: webAddress.nullable(),
  hosts: z.array(id).max(mostHosts),
  speakers: z.array(Speaker).max(mostSpeakers),
  agenda: z.array(Session).max(mostSessions),
  tags: z.array(z.string().trim().min(1).max(longestTag)).max(mostTags),
  cover: AttachFile.nullable(),
  /** Who sees it once it is published, and when. */
  plan: ReleasePlan,
  registration: Registration,
  tickets: TicketTypes,
  /** Minutes before the start at which those who come are reminded. */
  reminders: z.array(z.int().min(5).max(43_200)).max(mostReminders),
})
export type EventFields = z.output<typeof EventFields>

/** Begins a draft; what is not said yet is filled in with what is usual. */
export const CreateEvent = EventFields.partial().extend({
  /** Chosen by the client, so that a retry cannot make it twice. */
  id: chosenId,
  title: EventFields.shape.title,
  zone: Zone,
  starts: WallText,
})
export type CreateEvent = z.output<typeof CreateEvent>

/** What is left out stays. */
export const ChangeEvent = EventFields.partial().extend({
  /** The version that was edited, so that two do not overwrite each other. */
  after: z.int(),
})
export type ChangeEvent = z.output<typeof ChangeEvent>

export const ReturnEvent = z.object({ reason: z.string().trim().min(1).max(longestReason) })
export type ReturnEvent = z.output<typeof ReturnEvent>

export const CancelEvent = z.object({ reason: z.string().trim().max(longestReason).default('') })
export type CancelEvent = z.output<typeof CancelEvent>

export const CopyEvent = z.object({
  id: chosenId,
  /** When the copy is; dates and links are not copied. */
  starts: WallText,
})
export type CopyEvent = z.output<typeof CopyEvent>

/** One time at which an event is. */
export const OccurrenceView = z.object({
  id,
  /** The wall time that the series gives it; stays when it is moved. */
  slot: WallText,
  startsAt: instant,
  endsAt: instant,
  cancelled: z.boolean(),
  /** Whether it is at another time or place than the series says. */
  moved: z.boolean(),
  /** Where it is, if elsewhere than its event. */
  venue: Venue.nullable(),
  /** Why it was moved or called off. */
  reason: z.string(),
})
export type OccurrenceView = z.output<typeof OccurrenceView>

/** Moves one date of a series. What is left out stays; the time and place of the series put it back there. */
export const ChangeDate = z.object({
  starts: WallText.optional(),
  minutes: z.int().min(1).max(longestMinutes).optional(),
  /** Null for where its event is. */
  venue: Venue.nullable().optional(),
  reason: z.string().trim().max(longestReason).default(''),
})
export type ChangeDate = z.output<typeof ChangeDate>

/** Asks for the dates that a rule gives, before it is kept. */
export const PreviewDates = z.object({
  rule: z.string().max(500),
  zone: Zone,
  starts: WallText,
})
export type PreviewDates = z.output<typeof PreviewDates>

export const DatesPreview = z.object({
  dates: z.array(
    z.object({
      slot: WallText,
      startsAt: instant,
      /** Whether that time is left out that day, or comes twice, as clocks are changed. */
      clock: z.enum(['plain', 'skipped', 'twice']),
    }),
  ),
  /** How many there are in all; null where there is no end, or more than stand as rows. */
  count: z.int().nullable(),
  /** The day of the last one. */
  last: z.string().nullable(),
})
export type DatesPreview = z.output<typeof DatesPreview>

/** A date beside the rule. */
export const AddDate = z.object({ starts: WallText })
export type AddDate = z.output<typeof AddDate>

/**
 * Lets a series go on from one of its dates as an event of its own, with what is said here otherwise. What is left out goes on as it
 * was; where `starts` is another time, the dates after it move along.
 */
export const SplitSeries = EventFields.partial().extend({
  /** Of the event that goes on. Chosen by the client, so that a retry cannot split twice. */
  id: chosenId,
  reason: z.string().trim().max(longestReason).default(''),
})
export type SplitSeries = z.output<typeof SplitSeries>

/** What changes where a series is split at a date. */
export const FollowingView = z.object({
  /** That date and those after it which are not called off; null where they go on without an end. */
  dates: z.int().nullable(),
  /** People with a seat at any of them, and those who may come or wait for one, each counted once. */
  coming: z.int(),
  waiting: z.int(),
})
export type FollowingView = z.output<typeof FollowingView>

/** An event as lists show it, and as a replica holds it. */
export const EventRow = z.object({
  id,
  status: EventStatus,
  title: z.string(),
  summary: z.string(),
  format: EventFormat,
  zone: z.string(),
  starts: WallText,
  minutes: z.int(),
  rule: z.string().nullable(),
  joining: z.enum(['each', 'whole']),
  /** The name of the venue. */
  place: z.string().nullable(),
  hosts: z.array(id),
  tags: z.array(z.string()),
  cover: FileView.nullable(),
  author: id.nullable(),
  /** For whom it is now, and whom it opens to next; named members stay unnamed. */
  audience: AudienceView,
  next: StepView.nullable(),
  version: z.int(),
  updatedAt: instant,
  /** Why it was given back or cancelled. */
  reason: z.string(),
  tickets: z.array(TicketType),
  opensAt: instant.nullable(),
  closesBefore: z.int(),
  /** By time; of a series those that stand as rows and were not over for long. */
  occurrences: z.array(OccurrenceView),
})
export type EventRow = z.output<typeof EventRow>

/** An event as one member opens it. */
export const EventView = z.object({
  row: EventRow,
  body: z.string(),
  exceptSlots: z.array(WallText),
  extraSlots: z.array(WallText),
  venue: Venue.nullable(),
  /** Null for who does not come. */
  joinUrl: z.string().nullable(),
  speakers: z.array(Speaker),
  agenda: z.array(Session),
  registration: Registration,
  reminders: z.array(z.int()),
  /** The plan, for those who manage it. */
  plan: z.array(z.object({ audience: AudienceView, from: z.string().nullable() })),
  pools: z.array(PoolView),
  mine: z.array(RsvpView),
  can: z.object({
    edit: z.boolean(),
    /** Publishes at once; who may not submits it. */
    publish: z.boolean(),
    decide: z.boolean(),
    cancel: z.boolean(),
    remove: z.boolean(),
    /** Sees who comes with their answers, and decides about seats. */
    host: z.boolean(),
    rsvp: z.boolean(),
  }),
})
export type EventView = z.output<typeof EventView>

/** Events that are over, newest first. */
export const PastEvents = z.object({ events: z.array(EventRow), more: z.boolean() })
export type PastEvents = z.output<typeof PastEvents>

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
