import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { longestLine } from '../limits.ts'

export const SayLine = z.object({
  id: chosenId,
  body: z.string().trim().min(1).max(longestLine),
})
export type SayLine = z.output<typeof SayLine>

/** The same on the socket. */
export const SayLineCall = SayLine.extend({ community: id, occurrenceId: id })

export const LineView = z.object({
  id,
  occurrenceId: id,
  author: id,
  body: z.string(),
  at: z.string(),
})
export type LineView = z.output<typeof LineView>
