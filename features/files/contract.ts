import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { longestDescription, longestName } from './limits.ts'

export { mostFiles } from './limits.ts'

/** A file as those see it who may. Pictures know their size, so that room can be kept for them. */
export const FileView = z.object({
  id,
  name: z.string(),
  /** What the content is, whatever the name says. */
  type: z.string(),
  size: z.int(),
  width: z.int().optional(),
  height: z.int().optional(),
  /** What is to be seen, for those who don't see it. */
  description: z.string().optional(),
})
export type FileView = z.output<typeof FileView>

/** The file is the body itself; its kind is told from its content. */
export const UploadFile = z.object({ name: z.string().trim().min(1).max(longestName) })
export type UploadFile = z.output<typeof UploadFile>

/** A file that goes along with something, as a message. */
export const AttachFile = z.object({
  id: chosenId,
  description: z.string().trim().max(longestDescription).optional(),
})
export type AttachFile = z.output<typeof AttachFile>

/** The largest files that are taken, in bytes, by kind. */
export const FileLimits = z.object({ image: z.int(), media: z.int(), other: z.int() })
export type FileLimits = z.output<typeof FileLimits>

/** The widths of smaller pictures, in pixels. */
export const thumbnailSizes = ['360', '1200'] as const
export type ThumbnailSize = (typeof thumbnailSizes)[number]
