import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { longestQuestion } from '../limits.ts'

/** `waiting`: a host has to let it through; `hidden`: a host did not. */
export const QuestionStatus = z.enum(['waiting', 'open', 'now', 'answered', 'hidden'])
export type QuestionStatus = z.output<typeof QuestionStatus>

export const AskQuestion = z.object({
  id: chosenId,
  body: z.string().trim().min(1).max(longestQuestion),
  /** Nobody learns who asks, hosts neither. */
  anonymous: z.boolean().default(false),
})
export type AskQuestion = z.output<typeof AskQuestion>

export const SettleQuestion = z.object({ status: z.enum(['open', 'now', 'answered', 'hidden']) })
export type SettleQuestion = z.output<typeof SettleQuestion>

export const VoteQuestion = z.object({ vote: z.boolean() })
export type VoteQuestion = z.output<typeof VoteQuestion>

export const QuestionView = z.object({
  id,
  occurrenceId: id,
  /** Null where it was asked without a name. */
  author: id.nullable(),
  body: z.string(),
  at: z.string(),
  status: QuestionStatus,
  votes: z.int(),
})
export type QuestionView = z.output<typeof QuestionView>
