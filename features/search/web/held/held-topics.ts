import type { TopicView } from '#features/forum/contract.ts'
import { forumSlice } from '#features/forum/web/index.ts'
import type { SearchResult } from '../../contract.ts'
import type { Type } from '../../query/parse-query.ts'
import { pointedOut } from './hits.ts'
import type { Held, Sieve } from './search-held.ts'

/** Topics by their titles and tags; what was written in them only the server has, and what that has. */
export function heldTopics(replica: Held, sieve: Sieve): readonly SearchResult[] {
  const forum = replica.read(forumSlice)
  if (!forum || sieve.query.has.length > 0) return []
  const categories = new Map(forum.categories.map((category) => [category.id, category]))
  return forum.topics
    .filter(
      (topic) =>
        sieve.isAsked(...typesOf(topic)) &&
        sieve.isIn(categories.get(topic.categoryId)) &&
        sieve.isFrom(topic.author) &&
        sieve.isWithin(topic.at),
    )
    .flatMap((topic) => resultOf(replica.community, topic, sieve))
}

function typesOf({ kind, answer }: TopicView): Type[] {
  if (kind !== 'question') return ['topic', 'post']
  return answer ? ['topic', 'post', 'question', 'solved'] : ['topic', 'post', 'question']
}

function resultOf(community: string, topic: TopicView, { query }: Sieve): SearchResult[] {
  const { id, kind: form, title, tags, categoryId: placeId, author, at } = topic
  const found = pointedOut(title, tags.map((tag) => `#${tag}`).join(' '), query.terms)
  if (!found) return []
  return [
    {
      ...{ community, kind: 'post', id, topicId: id, number: 1, form },
      placeId,
      author,
      at,
      ...(topic.kind === 'question' && topic.answer ? { status: 'solved' as const } : {}),
      ...found,
    },
  ]
}
