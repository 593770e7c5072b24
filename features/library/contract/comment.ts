import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { longestComment } from '../limits.ts'

const instant = z.string()

export const AddComment = z.object({
  id: chosenId,
  body: z.string().trim().min(1).max(longestComment),
})
export type AddComment = z.output<typeof AddComment>

export const CommentView = z.object({ id, author: id, body: z.string(), at: instant })
export type CommentView = z.output<typeof CommentView>
