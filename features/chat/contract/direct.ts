import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { mostInDirect } from '../limits.ts'

/** Opens the conversation of these people and oneself; there is one for the same people. */
export const OpenDirect = z.object({
  id: chosenId,
  /** The others. */
  members: z
    .array(id)
    .min(1)
    .max(mostInDirect - 1),
})
export type OpenDirect = z.output<typeof OpenDirect>
