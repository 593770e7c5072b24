import { z } from 'zod'
import { longestDraft } from './limits.ts'

/** Where something is written, as `forum/new`. */
const Place = z
  .string()
  .max(200)
  .regex(/^[a-z]+(?:\/[a-z0-9-]+){1,3}$/)

/** What was begun in a place, and when; nothing once it was sent or given up. */
export const KeepDraft = z.object({
  place: Place,
  body: z.string().max(longestDraft),
  at: z.iso.datetime({ precision: 6 }),
})
export type KeepDraft = z.output<typeof KeepDraft>

export const DraftView = z.object({ place: z.string(), body: z.string(), at: z.string() })
export type DraftView = z.output<typeof DraftView>

/** What one member has begun, the latest first, then what they emptied last. */
export const DraftsSnapshot = z.object({ drafts: z.array(DraftView) })
export type DraftsSnapshot = z.output<typeof DraftsSnapshot>

export interface DraftSignals {
  'drafts.kept': DraftView
}
