import { messageTo } from '#features/chat/web/index.ts'
import { eventsOf } from '#features/events/web/index.ts'
import { topicTo } from '#features/forum/web/index.ts'
import { resourceTo } from '#features/library/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { pathTo } from '#platform/web/router/index.ts'
import type { SearchResult } from '../contract.ts'

export const everywherePath = '/search'
export const herePath = '/c/$community/search'

/** The search page of a community, or of all without one, with a query in its box. */
export function searchTo(community: string | undefined, query = ''): string {
  const path = community === undefined ? everywherePath : pathTo(herePath, { community })
  return query === '' ? path : `${path}?q=${encodeURIComponent(query)}`
}

/** Where something stands that was found: the message in its channel, the post in its topic, the resource, also of a comment, the event. */
export function resultTo(slug: string, result: SearchResult): string {
  const { kind, id, placeId, at, threadId, topicId, number } = result
  if (topicId !== undefined) return topicTo(slug, topicId, number === 1 ? undefined : number)
  if (kind === 'event') return eventsOf(slug).event(id)
  if (kind === 'comment' && threadId !== undefined) return resourceTo(slug, threadId)
  if (kind === 'resource' || placeId === null) return resourceTo(slug, id)
  return messageTo(slug, { channelId: placeId, at: instantFrom(at), id, threadId })
}
