import { z } from 'zod'
import { id } from '#lib/shapes.ts'
import { mostReads } from '../limits.ts'

/** Announcements one has read. */
export const MarkAnnouncementsRead = z.object({ read: z.array(id).min(1).max(mostReads) })
export type MarkAnnouncementsRead = z.output<typeof MarkAnnouncementsRead>

/** What a member has read, by the ids of announcements; also of those that are gone. */
export const AnnouncementReads = z.array(id)
export type AnnouncementReads = z.output<typeof AnnouncementReads>

/** What the other devices of a member hear, and nothing stores. */
export interface LibrarySignals {
  'library.read': AnnouncementReads
}
