import { z } from 'zod'
import { TopicView } from './topic.ts'

/** Decisions of the community, the newest first, each with the words of its outcome. */
export const DecisionsPage = z.object({
  decisions: z.array(z.object({ topic: TopicView, words: z.string() })),
  more: z.boolean(),
})
export type DecisionsPage = z.output<typeof DecisionsPage>
