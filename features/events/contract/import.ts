import { z } from 'zod'
import { id } from '#lib/shapes.ts'
import { WallText, Zone } from './event.ts'

export const ImportCalendar = z.object({
  /** The calendar file as it is, in base64. */
  file: z.base64().max(14 * 1024 * 1024),
  /** For times that are told without one. */
  zone: Zone,
})
export type ImportCalendar = z.output<typeof ImportCalendar>

/** Why an event of a file does not come in. */
export const skipReasons = [
  'already-imported',
  'over',
  'cancelled',
  'no-title',
  'too-long',
  'refused',
  'next-time',
] as const
export const SkipReason = z.enum(skipReasons)
export type SkipReason = z.output<typeof SkipReason>

/** What went wrong with lines of a calendar file. */
export const calendarProblems = [
  'not-a-calendar',
  'too-large',
  'too-many-events',
  'line-unreadable',
  'part-not-closed',
  'part-not-opened',
  'not-an-event',
  'no-start',
  'time-unreadable',
  'year-out-of-range',
  'end-before-start',
  'zone-unknown',
  'zone-guessed',
  'rule-unreadable',
  'several-rules',
  'only-this-date',
  'older-version',
] as const
export const CalendarProblemCode = z.enum(calendarProblems)
export type CalendarProblemCode = z.output<typeof CalendarProblemCode>

/** What comes in from a calendar file, or came in: each a draft. */
export const CalendarImport = z.object({
  /** What the calendar calls itself. */
  name: z.string().nullable(),
  events: z.array(
    z.object({
      id,
      title: z.string(),
      zone: z.string(),
      starts: WallText,
      minutes: z.int(),
      rule: z.string().nullable(),
      /** Dates that stand as rows; of a series without an end as far as the horizon. */
      dates: z.int(),
    }),
  ),
  skipped: z.array(
    z.object({
      /** Of the file, from 1. */
      line: z.int(),
      title: z.string(),
      reason: SkipReason,
    }),
  ),
  /** The first of them, by line. */
  problems: z.array(z.object({ line: z.int(), code: CalendarProblemCode, detail: z.string() })),
  /** How many problems are not in the list. */
  untold: z.int(),
})
export type CalendarImport = z.output<typeof CalendarImport>
