import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { longestTitle } from '../limits.ts'
import { EventFields } from './event.ts'

/** What an event begins with: everything but dates and links. */
export const TemplateContent = EventFields.omit({
  starts: true,
  exceptSlots: true,
  extraSlots: true,
  joinUrl: true,
  cover: true,
  zone: true,
}).partial()
export type TemplateContent = z.output<typeof TemplateContent>

export const KeepTemplate = z.object({
  id: chosenId,
  name: z.string().trim().min(1).max(longestTitle),
  content: TemplateContent,
})
export type KeepTemplate = z.output<typeof KeepTemplate>

export const TemplateView = z.object({
  id,
  name: z.string(),
  content: TemplateContent,
  /** Whether it is headquarters', for all communities. */
  central: z.boolean(),
})
export type TemplateView = z.output<typeof TemplateView>
