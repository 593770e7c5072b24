import { z } from 'zod'
import { AttachFile, FileView } from '#features/files/contract.ts'
import { chosenId, id } from '#lib/shapes.ts'
import { mostSections } from '../limits.ts'

const Name = z.string().trim().min(1).max(60)
const Description = z.string().trim().max(240)

export const CreateSection = z.object({
  id: chosenId,
  name: Name,
  description: Description.default(''),
  cover: AttachFile.optional(),
})
export type CreateSection = z.output<typeof CreateSection>

/** What is left out stays; a cover of null is taken away. */
export const ChangeSection = z.object({
  name: Name.optional(),
  description: Description.optional(),
  cover: AttachFile.nullable().optional(),
})
export type ChangeSection = z.output<typeof ChangeSection>

/** All sections, in the order wished for. */
export const OrderSections = z.object({ sections: z.array(id).max(mostSections) })
export type OrderSections = z.output<typeof OrderSections>

export const SectionView = z.object({
  id,
  name: z.string(),
  description: z.string(),
  cover: FileView.nullable(),
})
export type SectionView = z.output<typeof SectionView>
