import type { ForwardView, Mark } from '#features/chat/contract.ts'
import type { StepView } from '#features/releases/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { rowShape } from '#platform/server/db/row-shape.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { AnswerMark, DecisionView, DuplicateMark, TopicKind, TopicView } from '../contract.ts'

/** A topic as the database has it; what it has not is null. */
export interface Topic {
  community: Id
  id: Id
  categoryId: Id
  kind: TopicKind
  title: string
  tags: string[]
  author: Id
  at: Instant
  audience: AudienceKey[]
  replies: number
  lastNumber: number
  lastAt: Instant
  people: Id[]
  pinned: Mark | null
  closed: Mark | null
  decision: DecisionView | null
  /** Who reads it later, and from when. */
  plan: StepView[] | null
  lifted: ForwardView | null
  splitFrom: { topicId: Id; number: number } | null
  answer: AnswerMark | null
  same: Id[] | null
  duplicateOf: DuplicateMark | null
}

/** The one projection of topics, from `forum_topic t`. */
export const topicShape = rowShape<Topic, TopicView>({
  alias: 't',
  fields: {
    community: ['community_id', 'id'],
    id: ['id', 'id'],
    categoryId: ['category_id', 'id'],
    kind: ['kind', 'text'],
    title: ['title', 'text'],
    tags: ['tags', 'list'],
    author: ['author_id', 'id'],
    at: ['at', 'instant'],
    audience: ['audience', 'list'],
    replies: ['replies', 'count'],
    lastNumber: ['last_number', 'count'],
    lastAt: ['last_at', 'instant'],
    people: ['people', 'list'],
    pinned: ['pinned', 'json'],
    closed: ['closed', 'json'],
    decision: ['decision', 'json'],
    plan: ['plan', 'json'],
    lifted: ['lifted', 'json'],
    splitFrom: ['split_from', 'json'],
    answer: ['answer', 'json'],
    same: ['same', 'json'],
    duplicateOf: ['duplicate_of', 'json'],
  },
  always: [
    ...(['id', 'categoryId', 'kind', 'title', 'tags', 'author', 'at', 'audience'] as const),
    ...(['replies', 'lastNumber', 'lastAt', 'people'] as const),
  ],
  hidden: ['community'],
})

/** What of a topic may change. */
export type TopicChange = Partial<Omit<Topic, 'community' | 'id' | 'author' | 'at'>>
