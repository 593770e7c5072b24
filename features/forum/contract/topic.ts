import { z } from 'zod'
import { ForwardView, Mark } from '#features/chat/contract.ts'
import { mostSteps, ReleasePlan, ReleaseStep, StepView } from '#features/releases/contract.ts'
import { fileIdsIn } from '#lib/file-references.ts'
import { audienceKeys, chosenId, id } from '#lib/shapes.ts'
import {
  longestPost,
  longestTag,
  longestTitle,
  mostFilesOfPost,
  mostSplit,
  mostTags,
} from '../limits.ts'
import { ClosesAt, DecisionView } from './decision.ts'

const instant = z.string()

export const topicKinds = ['discussion', 'question', 'story', 'decision'] as const
export const TopicKind = z.enum(topicKinds)
export type TopicKind = z.output<typeof TopicKind>

export const Title = z
  .string()
  .trim()
  .min(1)
  .max(longestTitle)
  .regex(/^\P{Cc}*$/u)

/** Lower case letters and digits of any script, words joined by `-`. */
const Tag = z
  .string()
  .trim()
  .toLowerCase()
  .max(longestTag)
  .regex(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u)
export const Tags = z
  .array(Tag)
  .max(mostTags)
  .transform((tags) => [...new Set(tags)])

/** What one writes at length, in Markdown. The files that it refers to go along with it: see `lib/file-references.ts`. */
export const Words = z
  .string()
  .trim()
  .min(1)
  .max(longestPost)
  .regex(/^[^\0]*$/)
  .refine((text) => fileIdsIn(text).length <= mostFilesOfPost)

const topicFields = {
  /** Chosen by the client, so that a retry cannot open twice. */
  id: chosenId,
  categoryId: id,
  kind: TopicKind.default('discussion'),
  title: Title,
  tags: Tags.default([]),
  /** Who reads it: no more than see its category, which is what it is without. */
  audience: audienceKeys.optional(),
}

export const OpenTopic = z.object({
  ...topicFields,
  /** Who reads it and from when, in place of `audience`: each step adds to those before. */
  plan: ReleasePlan.optional(),
  body: Words,
  /** Of a decision: until when it is open; a week without. */
  closesAt: ClosesAt.optional(),
})
export type OpenTopic = z.output<typeof OpenTopic>

/** Makes a topic of a chat message and the answers to it. */
export const LiftThread = z.object(topicFields)
export type LiftThread = z.output<typeof LiftThread>

/** Moves posts out of a topic into one of their own; its first post stays. */
export const SplitTopic = z.object({
  id: chosenId,
  /** That of the topic, unless said. */
  categoryId: id.optional(),
  kind: TopicKind.default('discussion'),
  title: Title,
  tags: Tags.default([]),
  posts: z.array(id).min(1).max(mostSplit),
})
export type SplitTopic = z.output<typeof SplitTopic>

/** Adds all posts of a topic to the end of another one. */
export const MergeTopic = z.object({ into: id })
export type MergeTopic = z.output<typeof MergeTopic>

export const ChangeTopic = z.object({
  title: Title.optional(),
  tags: Tags.optional(),
  kind: TopicKind.optional(),
  categoryId: id.optional(),
})
export type ChangeTopic = z.output<typeof ChangeTopic>

/** Who reads a topic beside those who do now, and from when; without a step it stays for those. */
export const PlanTopic = z.object({ steps: z.array(ReleaseStep).max(mostSteps) })
export type PlanTopic = z.output<typeof PlanTopic>

/** The accepted answer of a question. */
export const AnswerMark = Mark.extend({ postId: id, number: z.int() })
export type AnswerMark = z.output<typeof AnswerMark>

/** Where a question is answered already. */
export const DuplicateMark = Mark.extend({ topicId: id })
export type DuplicateMark = z.output<typeof DuplicateMark>

/** A topic as a list has it. What it has not is left out. */
export const TopicView = z.object({
  id,
  categoryId: id,
  kind: TopicKind,
  title: z.string(),
  tags: z.array(z.string()),
  author: id,
  at: instant,
  audience: audienceKeys,
  /** Posts that stand, without the first. */
  replies: z.int(),
  /** Posts are numbered from 1 to this without a hole. */
  lastNumber: z.int(),
  /** When it was last written in; it never goes back. */
  lastAt: instant,
  /** The last to write in it, the newest first; five at most. */
  people: z.array(id),
  pinned: Mark.optional(),
  closed: Mark.optional(),
  decision: DecisionView.optional(),
  /** Who reads it later beside its audience, and from when, the next step first. */
  plan: z.array(StepView).optional(),
  /** The chat message it was made of. */
  lifted: ForwardView.optional(),
  /** The topic it was split from, and the number of the first post that was moved. */
  splitFrom: z.object({ topicId: id, number: z.int() }).optional(),
  /** Of a question: the post that answers it, and who said so. */
  answer: AnswerMark.optional(),
  /** Of a question: who has it too. */
  same: z.array(id).optional(),
  /** The topic that has it already, for which it was closed. */
  duplicateOf: DuplicateMark.optional(),
})
export type TopicView = z.output<typeof TopicView>

/** A topic in a list by its last activity: `<lastAt>_<id>`. */
const Place = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/)

export const TopicsQuery = z.object({
  category: id.optional(),
  kind: TopicKind.optional(),
  tag: Tag.optional(),
  /** Only those that nobody has answered yet. */
  unanswered: z.stringbool().optional(),
  before: Place.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type TopicsQuery = z.output<typeof TopicsQuery>

/** Topics, the last active first; `more` tells whether there are others before these. */
export const TopicsPage = z.object({ topics: z.array(TopicView), more: z.boolean() })
export type TopicsPage = z.output<typeof TopicsPage>
