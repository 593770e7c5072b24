import { z } from 'zod'
import { id } from '#lib/shapes.ts'
import { longestQuery, mostResults } from './limits.ts'

export const SearchOrder = z.enum(['best', 'newest'])
export type SearchOrder = z.output<typeof SearchOrder>

export const SearchQueryInput = z.object({
  /** What is looked for, as it is typed: words, "phrases", -without, from:, in:, type:, has:, before:, after:, on:. */
  q: z.string().max(longestQuery),
  order: SearchOrder.default('best'),
  /** The `next` of the page before. */
  after: z
    .string()
    .regex(/^-?[\d.:TZ-]{1,40}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional(),
  /** Whether the last word is still being typed, and may go on. */
  typing: z.enum(['true', 'false']).default('false'),
  limit: z.coerce.number().int().min(1).max(mostResults).default(20),
})
export type SearchQueryInput = z.output<typeof SearchQueryInput>

/** A piece of a text; `hit` pieces are what was looked for. */
export const Segment = z.object({ text: z.string(), hit: z.literal(true).optional() })
export type Segment = z.output<typeof Segment>

/** Something that was found, and where it stands. */
export const SearchResult = z.object({
  community: id,
  /** `message`, `post`, `resource`, `comment` or `event`. */
  kind: z.string(),
  id,
  /** The channel, category or section that it stands in, if any. */
  placeId: id.nullable(),
  /** Null for what came from another community or from headquarters. */
  author: id.nullable(),
  at: z.string(),
  threadId: id.optional(),
  /** The topic of a post, and its number there. */
  topicId: id.optional(),
  number: z.int().optional(),
  /** What kind of topic or resource it is, as `question` or `recording`. */
  form: z.string().optional(),
  status: z.enum(['suggested', 'returned', 'archived', 'solved']).optional(),
  /** Of a topic or a resource, all of it. */
  title: z.array(Segment).optional(),
  /** Part of its text around what was looked for, as written. */
  excerpt: z.array(Segment),
})
export type SearchResult = z.output<typeof SearchResult>

/** A word that nobody wrote, and what was looked for instead. */
export const Correction = z.object({ typed: z.string(), meant: z.array(z.string()) })
export type Correction = z.output<typeof Correction>

export const SearchPage = z.object({
  results: z.array(SearchResult),
  next: z.string().nullable(),
  corrections: z.array(Correction),
})
export type SearchPage = z.output<typeof SearchPage>
