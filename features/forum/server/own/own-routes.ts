import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import type { Live } from '#platform/server/live/live.ts'
import { ChangeWish, MarkTopicsRead, TopicReads, WishView } from '../../contract.ts'
import { changeCategoryWish, changeTopicWish } from './change-wish.ts'
import { markTopicsRead } from './mark-topics-read.ts'
import { listTopicReads } from './own-snapshot.ts'

const reads = '/communities/{community}/topic-reads'

export function ownRoutes(live: Live) {
  return [
    route.get(reads, {
      actor: member,
      summary: 'How far I have read, by topic',
      reply: TopicReads,
      run: ({ db, actor }) => listTopicReads(db, actor),
    }),
    route.put(reads, {
      actor: member,
      summary: 'Note how far I have read in some topics',
      body: MarkTopicsRead,
      reply: z.null(),
      limit: '240/minute',
      run: ({ tx, actor, body }) => markTopicsRead(tx, live, actor, body),
    }),
    route.put('/communities/{community}/topics/{topicId}/wish', {
      actor: member,
      summary: 'Follow or mute a topic, or neither',
      body: ChangeWish,
      reply: WishView,
      run: ({ tx, actor, params, body }) => changeTopicWish(tx, actor, params.topicId, body),
    }),
    route.put('/communities/{community}/categories/{categoryId}/wish', {
      actor: member,
      summary: 'Follow or mute a category, or neither',
      body: ChangeWish,
      reply: WishView,
      run: ({ tx, actor, params, body }) => changeCategoryWish(tx, actor, params.categoryId, body),
    }),
  ]
}
