import { z } from 'zod'
import { id } from '#lib/shapes.ts'
import { PostView } from './post.ts'
import { Title, TopicView } from './topic.ts'

const instant = z.string()

export const AcceptAnswer = z.object({ postId: id })
export type AcceptAnswer = z.output<typeof AcceptAnswer>

export const CloseAsDuplicate = z.object({ of: id })
export type CloseAsDuplicate = z.output<typeof CloseAsDuplicate>

/** The topic a question is a duplicate of, and the questions that are duplicates of it; as far as the viewer sees them. */
export const DuplicatesView = z.object({
  of: TopicView.optional(),
  duplicates: z.array(TopicView),
})
export type DuplicatesView = z.output<typeof DuplicatesView>

/** An answer by its votes: `<votes>_<number>`. */
const RankedPlace = z.string().regex(/^\d{1,6}_\d{1,7}$/)

export const AnswersQuery = z.object({
  after: RankedPlace.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type AnswersQuery = z.output<typeof AnswersQuery>

/** Answers that stand, those with the most votes first, then by their numbers. */
export const AnswersPage = z.object({ posts: z.array(PostView), more: z.boolean() })
export type AnswersPage = z.output<typeof AnswersPage>

/** A question in the queue by when it was asked: `<at>_<id>`. */
const WaitingPlace = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/)

export const WaitingQuery = z.object({
  category: id.optional(),
  /** Only those in which nobody but who asked has written. */
  unheard: z.stringbool().optional(),
  after: WaitingPlace.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type WaitingQuery = z.output<typeof WaitingQuery>

/** Open questions without an accepted answer, the longest waiting first. */
export const WaitingPage = z.object({
  questions: z.array(
    z.object({
      topic: TopicView,
      /** Whether somebody else has written in it. */
      heard: z.boolean(),
    }),
  ),
  more: z.boolean(),
})
export type WaitingPage = z.output<typeof WaitingPage>

/** How often a member wants to be asked. */
export const Often = z.enum(['usual', 'seldom', 'never'])
export type Often = z.output<typeof Often>

export const SetAsking = z.object({ often: Often })
export type SetAsking = z.output<typeof SetAsking>

export const AskMember = z.object({ member: id })
export type AskMember = z.output<typeof AskMember>

/** A question that somebody asks the viewer to answer. */
export const AskView = z.object({ topicId: id, by: id, at: instant })
export type AskView = z.output<typeof AskView>

/** Who might answer a question, the likeliest first, and whom the viewer has asked. */
export const SuggestionsView = z.object({
  suggestions: z.array(
    z.object({
      member: id,
      /** Accepted answers to questions with one of its tags, and in its category. */
      acceptedOnTags: z.int(),
      acceptedInCategory: z.int(),
      /** Topics with one of its tags in which they wrote. */
      wroteOnTags: z.int(),
    }),
  ),
  asked: z.array(id),
})
export type SuggestionsView = z.output<typeof SuggestionsView>

export const SimilarQuery = z.object({ title: Title })
export type SimilarQuery = z.output<typeof SimilarQuery>

/** Topics that a title is like, the likest first. */
export const SimilarView = z.object({ topics: z.array(TopicView) })
export type SimilarView = z.output<typeof SimilarView>
