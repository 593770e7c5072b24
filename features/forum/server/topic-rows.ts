import type { ForwardView, Mark } from '#features/chat/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { rowShape } from '#platform/server/db/row-shape.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { TopicKind, TopicView } from '../contract.ts'

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
  lifted: ForwardView | null
  splitFrom: { topicId: Id; number: number } | null
}

/** The one projection of topics, from `forum_topic t`. */
export const topicShape = rowShape<Topic, TopicView>({
  alias: 't',
  columns: {
    community: 'community_id',
    id: 'id',
    categoryId: 'category_id',
    kind: 'kind',
    title: 'title',
    tags: 'tags',
    author: 'author_id',
    at: 'at',
    audience: 'audience',
    replies: 'replies',
    lastNumber: 'last_number',
    lastAt: 'last_at',
    people: 'people',
    pinned: 'pinned',
    closed: 'closed',
    lifted: 'lifted',
    splitFrom: 'split_from',
  },
  instants: ['at', 'lastAt'],
  documents: ['pinned', 'closed', 'lifted', 'splitFrom'],
  always: [
    ...['id', 'categoryId', 'kind', 'title', 'tags', 'author', 'at', 'audience'],
    ...['replies', 'lastNumber', 'lastAt', 'people'],
  ] as const satisfies readonly (keyof Topic)[],
  hidden: ['community'],
})

/** What of a topic may change. */
export type TopicChange = Partial<Omit<Topic, 'community' | 'id' | 'author' | 'at'>>
