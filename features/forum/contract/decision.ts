import { z } from 'zod'
import { id } from '#lib/shapes.ts'
import { longestPost, longestReason } from '../limits.ts'

const instant = z.string()
const Moment = z.iso.datetime({ precision: 6 })

export const stances = ['agree', 'abstain', 'disagree', 'block'] as const
export const Stance = z.enum(stances)
export type Stance = z.output<typeof Stance>

export const outcomes = ['adopted', 'rejected', 'withdrawn', 'no-decision'] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.output<typeof Outcome>

/** Until when members say how they stand; it closes by itself then. */
export const ClosesAt = Moment

/** A decision as its topic carries it. */
export const DecisionView = z.object({
  closesAt: instant,
  /** Since when it stands as it does: proposed, closed, settled or open again. The register goes by it. */
  at: instant,
  counts: z.record(Stance, z.int()),
  /** By nobody when its time was over. */
  closed: z.object({ at: instant, by: id.nullable() }).optional(),
  /** What came of it; a post says so in words. */
  outcome: z
    .object({
      as: Outcome,
      by: id,
      at: instant,
      postId: id,
      /** It was adopted though somebody blocked it; the words say why. */
      overBlock: z.literal(true).optional(),
    })
    .optional(),
  /** How often it was opened again. */
  reopened: z.int().optional(),
})
export type DecisionView = z.output<typeof DecisionView>

/** What a post says of a decision. */
export const DecidedMark = z.object({ as: z.enum([...outcomes, 'reopened']) })
export type DecidedMark = z.output<typeof DecidedMark>

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\0]*$/)

/** How one stands. Who blocks says why. */
export const TakePosition = z
  .object({ stance: Stance, reason: words(longestReason).default('') })
  .refine(({ stance, reason }) => stance !== 'block' || reason !== '', { path: ['reason'] })
export type TakePosition = z.output<typeof TakePosition>

export const ChangeDecision = z.object({ closesAt: ClosesAt })
export type ChangeDecision = z.output<typeof ChangeDecision>

export const SettleDecision = z.object({
  as: Outcome,
  words: words(longestPost).min(1),
  /** The words answer those who block it. */
  answersBlock: z.boolean().default(false),
})
export type SettleDecision = z.output<typeof SettleDecision>

export const ReopenDecision = z.object({
  reason: words(longestPost).min(1),
  closesAt: ClosesAt,
})
export type ReopenDecision = z.output<typeof ReopenDecision>

const Position = z.object({ stance: Stance, reason: z.string(), at: instant })

/** How a member stands, and how they stood before, oldest first. */
export const PositionView = Position.extend({ topicId: id, member: id, before: z.array(Position) })
export type PositionView = z.output<typeof PositionView>

/** All positions to a decision, the latest first, and the words of its outcome. */
export const PositionsView = z.object({ positions: z.array(PositionView), words: z.string() })
export type PositionsView = z.output<typeof PositionsView>

/** Where a decision stands: open, closed and waiting for its outcome, or what came of it. */
export const DecisionState = z.enum(['open', 'waiting', ...outcomes])
export type DecisionState = z.output<typeof DecisionState>

/** A decision in the register: `<at>_<id>`. */
const Place = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/)

export const DecisionsQuery = z.object({
  state: DecisionState.optional(),
  before: Place.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type DecisionsQuery = z.output<typeof DecisionsQuery>

/** Entries of those who see the topic. */
export interface DecisionEntries {
  'forum.position-taken': PositionView
  'forum.decision-closed': { topicId: string; by: string | null }
  'forum.decision-settled': { topicId: string; as: Outcome; postId: string }
  'forum.decision-reopened': { topicId: string; postId: string }
}
