import { z } from 'zod'
import { id } from '#lib/shapes.ts'
import { EventRow } from './event.ts'

/** A span of days, of which a month is shown at a time. */
export const CalendarSpan = z
  .object({ from: z.iso.datetime(), until: z.iso.datetime() })
  .refine(({ from, until }) => isShort(from, until), {
    error: 'from has to be before until, by 100 days at most',
    path: ['until'],
  })
export type CalendarSpan = z.output<typeof CalendarSpan>

/** An event of one of the communities, as one person may see it. */
export const OrganisationEvent = z.object({
  /** With its dates within the span. Hosts and rings are named to members alone. */
  row: EventRow,
  community: z.object({
    id,
    hue: z.int(),
    /** Null of one that is private and not the reader's: it is not told whose event it is. */
    name: z.string().nullable(),
    slug: z.string().nullable(),
  }),
  /** Whether the reader is in the community, and sees the event as a member. */
  member: z.boolean(),
})
export type OrganisationEvent = z.output<typeof OrganisationEvent>

export const OrganisationEvents = z.object({
  events: z.array(OrganisationEvent),
  more: z.boolean(),
})
export type OrganisationEvents = z.output<typeof OrganisationEvents>

const day = 86_400_000

function isShort(from: string, until: string): boolean {
  const span = Date.parse(until) - Date.parse(from)
  return span > 0 && span <= 100 * day
}
