import { z } from 'zod'
import { CategoryView } from './contract/category.ts'
import type { DecisionEntries } from './contract/decision.ts'
import type { OwnEntries } from './contract/own.ts'
import type { PostView } from './contract/post.ts'
import { AskView, Often } from './contract/question.ts'
import { TopicView } from './contract/topic.ts'

export * from './contract/category.ts'
export * from './contract/decision.ts'
export * from './contract/own.ts'
export * from './contract/post.ts'
export * from './contract/question.ts'
export * from './contract/register.ts'
export * from './contract/topic.ts'

export const ForumSnapshot = z.object({
  /** In their order. */
  categories: z.array(CategoryView),
  /** The last that were active, and all that are pinned; the last active first. */
  topics: z.array(TopicView),
  /** Whether the viewer sees more topics than a replica holds. */
  more: z.boolean(),
  /** The questions that the viewer is asked to answer, the newest first, and how often they want to be. */
  asks: z.array(AskView),
  asking: Often,
  can: z.object({ moderate: z.boolean(), manage: z.boolean() }),
})
export type ForumSnapshot = z.output<typeof ForumSnapshot>

/** The entries this feature writes, by kind. */
export interface ForumEntries extends OwnEntries, DecisionEntries {
  'forum.category-created': CategoryView
  'forum.category-changed': CategoryView
  'forum.category-removed': { id: string }
  'forum.topic-opened': TopicView
  'forum.topic-changed': TopicView
  /** A step of its plan has come: to those who see it now, with who saw it before and its first post. */
  'forum.topic-opened-to-more': { id: string; before: string[]; firstId: string }
  /** It is gone, or is no more for these: it was deleted, merged, or moved to fewer. */
  'forum.topic-removed': { id: string }
  'forum.post-added': PostView
  'forum.post-edited': PostView
  'forum.post-deleted': PostView
  /** Something on a post changed, not its words, such as a reaction. */
  'forum.post-changed': PostView
  /** To the asked alone: somebody asks them, and it needs them no more. */
  'forum.asked': AskView
  'forum.ask-over': { topicId: string }
  /** To oneself: how often one wants to be asked. */
  'forum.asking-set': { often: Often }
  /** Posts have another topic and other numbers; whoever shows one of the two takes it anew. */
  'forum.posts-moved': { from: string; to: string; posts: string[] }
  /** Much is not as it was, as when somebody turned out to be who wrote it; take all anew. */
  'forum.history-changed': { posts: string[] }
}
