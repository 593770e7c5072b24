import * as z from 'zod'
import { ClaimView } from '#features/communities/contract.ts'
import { chosenId, id } from '#lib/shapes.ts'
import { importTools, notes, skipReasons } from './contract/reasons.ts'

export * from './contract/reasons.ts'

/** What an import added; `skipped` counts by reason what it did not. */
export const ImportResult = z.object({
  people: z.int(),
  channels: z.int(),
  messages: z.int(),
  reactions: z.int(),
  threads: z.int(),
  files: z.int(),
  skipped: z.partialRecord(z.enum(skipReasons), z.int()),
})
export type ImportResult = z.infer<typeof ImportResult>

/** What a member said elsewhere and has taken over, and what may be theirs as well. */
export const PastView = z.object({
  messages: z.int(),
  claims: z.array(ClaimView.extend({ messages: z.int() })),
})
export type PastView = z.output<typeof PastView>

/** How many messages the person was told it is, so that they lose no more than they agreed to. */
export const ErasePast = z.object({ messages: z.int() })
export type ErasePast = z.output<typeof ErasePast>
export const PastErased = z.object({ erased: z.int() })
export type PastErased = z.output<typeof PastErased>

/** Bytes of an upload. */
export const largestUpload = 2 * 1024 ** 3

export const StartImport = z.object({
  id: chosenId,
  tool: z.enum(importTools),
  /** What the person calls the file, or the first of them. */
  name: z.string().trim().min(1).max(200),
})
export type StartImport = z.output<typeof StartImport>

/** An import by upload. `interrupted`: nobody works on it since the server stopped; it can be taken up again. */
export const ImportView = z.object({
  id,
  tool: z.enum(importTools),
  name: z.string(),
  state: z.enum(['uploading', 'running', 'interrupted', 'done', 'failed', 'stopped']),
  progress: z.object({ done: z.int(), total: z.int(), messages: z.int() }).nullable(),
  result: ImportResult.nullable(),
  findings: z.array(z.object({ what: z.enum([...skipReasons, ...notes]), where: z.string() })),
  problem: z.string().nullable(),
  by: id,
  startedAt: z.string(),
  endedAt: z.string().nullable(),
})
export type ImportView = z.output<typeof ImportView>

/** What an import brought, and whom to invite first. */
export const AdviceView = z.object({
  messages: z.int(),
  people: z.int(),
  /** `2016-02`, the months in which something was said. */
  months: z.array(z.object({ month: z.string(), messages: z.int() })),
  /** Who said most. */
  speakers: z.array(z.object({ member: id, messages: z.int() })),
  /** Conversations in which nobody took part who is here. */
  conversations: z.int(),
  /** Shadows, each with the conversations that they add to those before. */
  inviteFirst: z.array(z.object({ member: id, adds: z.int() })),
})
export type AdviceView = z.output<typeof AdviceView>
