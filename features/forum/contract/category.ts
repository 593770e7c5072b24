import { z } from 'zod'
import { audienceKeys, chosenId, id } from '#lib/shapes.ts'

/** One line as people type it: no line breaks, no control characters. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^\P{Cc}*$/u)

/** Who opens topics in a category: everybody who sees it, or leads alone. */
export const opening = ['everyone', 'leads'] as const
export const Opening = z.enum(opening)
export type Opening = z.output<typeof Opening>

export const CreateCategory = z.object({
  /** Chosen by the client, so that a retry cannot create twice. */
  id: chosenId,
  name: line(60).min(1),
  description: line(240).default(''),
  opening: Opening.default('everyone'),
  /** Fixed from then on: what is written in it was written to these. */
  audience: audienceKeys.default(['members']),
})
export type CreateCategory = z.output<typeof CreateCategory>

export const ChangeCategory = z.object({
  name: line(60).min(1).optional(),
  description: line(240).optional(),
  opening: Opening.optional(),
})
export type ChangeCategory = z.output<typeof ChangeCategory>

/** The categories in their order; those that are left out come after, as they stood. */
export const OrderCategories = z.object({ ids: z.array(id).min(1).max(100) })
export type OrderCategories = z.output<typeof OrderCategories>

export const CategoryView = z.object({
  id,
  name: z.string(),
  description: z.string(),
  opening: Opening,
  audience: audienceKeys,
  /** Categories stand by it, then by their ids. */
  place: z.int(),
})
export type CategoryView = z.output<typeof CategoryView>
