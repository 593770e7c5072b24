import { z } from 'zod'
import { id } from '#lib/shapes.ts'
import { longestAnswer, longestQuestion, longestTerms } from '../limits.ts'

const instant = z.string()

/** Early access with terms. What is left out is none. */
export const SetDrop = z.object({
  /** What one agrees to before it opens, in Markdown. */
  terms: z.string().trim().max(longestTerms).default(''),
  /** Whether each member's copy carries their name. */
  watermark: z.boolean().default(false),
  /** What one is asked for in return. */
  question: z.string().trim().max(longestQuestion).default(''),
  /** It closes then. */
  endsAt: z.iso.datetime().nullable().default(null),
})
export type SetDrop = z.output<typeof SetDrop>

/** A drop as all see it who see its resource. */
export const DropView = z.object({
  /** The version of the terms that hold; 0 where there are none. */
  termsVersion: z.int(),
  watermark: z.boolean(),
  question: z.string(),
  endsAt: instant.nullable(),
  endedAt: instant.nullable(),
})
export type DropView = z.output<typeof DropView>

/** What a drop is to one member. */
export const MyDrop = z.object({
  terms: z.string(),
  /** The version they agreed to, if any. */
  acknowledged: z.object({ version: z.int(), at: instant }).nullable(),
  answer: z.object({ body: z.string(), at: instant }).nullable(),
  /** What their copy carries. */
  mark: z.string().nullable(),
})
export type MyDrop = z.output<typeof MyDrop>

export const AcknowledgeTerms = z.object({ version: z.int().min(1) })
export type AcknowledgeTerms = z.output<typeof AcknowledgeTerms>

export const AnswerDrop = z.object({ body: z.string().trim().min(1).max(longestAnswer) })
export type AnswerDrop = z.output<typeof AnswerDrop>

/** What one member did with a resource, as they themselves and leads see it. */
export const ReaderView = z.object({
  member: id,
  /** The first and last time they opened it, and on how many days. */
  opened: z.object({ first: instant, last: instant, days: z.int() }).nullable(),
  acknowledged: z.object({ version: z.int(), at: instant }).nullable(),
  answer: z.object({ body: z.string(), at: instant }).nullable(),
})
export type ReaderView = z.output<typeof ReaderView>

/** Who did what; those who may see it and did nothing are left out. */
export const Readers = z.object({
  readers: z.array(ReaderView),
  /** How many members may see it. */
  audience: z.int(),
})
export type Readers = z.output<typeof Readers>
