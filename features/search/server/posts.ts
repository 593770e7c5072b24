import type { ForumEntries } from '#features/forum/contract.ts'
import {
  categoriesNamed,
  readablePosts,
  type StandingPost,
  standingPosts,
  standingPostsAfter,
  standingTopics,
} from '#features/forum/server/index.ts'
import type { Entry } from '#platform/server/log/append.ts'
import type { Type } from '../query/parse-query.ts'
import { hasLink, traitsThat } from '../query/traits.ts'
import { type Changed, type Findable, pageOf, type SearchSource } from './source.ts'

/** Posts of the forum. A topic is found as its first post, which has its title. */
export const posts: SearchSource = {
  kind: 'post',
  changedBy: (entry) => changedBy(entry as Known),
  read: async (db, community, ids) => (await standingPosts(db, community, ids)).map(findable),
  readAfter: async (db, community, after, limit) =>
    pageOf(await standingPostsAfter(db, community, after, limit), limit, findable),
  wholes: async (db, community, ids) =>
    (await standingTopics(db, community, ids)).map(
      ({ id, firstId, categoryId, audience, kind }) => ({
        ...{ id, head: firstId, placeId: categoryId, audience },
        types: typesOf({ kind, number: 2, answered: false }),
      }),
    ),
  show: async (db, viewer, ids) =>
    (await readablePosts(db, viewer, ids)).map((post) => {
      const { id, title, kind: form, topicId, number } = post
      const status = isSolved(post) ? ({ status: 'solved' } as const) : {}
      return { id, title, form, topicId, number, ...status, text: textOf(post) }
    }),
  placesNamed: categoriesNamed,
}

/** An entry with its data typed by its kind. */
type Known = Entry &
  { [Kind in keyof ForumEntries]: { kind: Kind; data: ForumEntries[Kind] } }[keyof ForumEntries]

function changedBy({ kind, data }: Known): Changed {
  switch (kind) {
    case 'forum.post-added':
    case 'forum.post-edited':
    case 'forum.post-deleted':
    case 'forum.post-changed':
      return { ids: [data.id] }
    case 'forum.topic-opened':
    case 'forum.topic-changed':
    case 'forum.topic-removed':
      return { wholes: [data.id] }
    case 'forum.posts-moved':
    case 'forum.history-changed':
      return { ids: data.posts }
    default:
      return {}
  }
}

function findable(post: StandingPost): Findable {
  const { id, topicId, categoryId, author, at, audience, body, fileNames, reactions } = post
  return {
    ...{ id, author, at, audience, placeId: categoryId, wholeId: topicId },
    traits: traitsThat({
      file: fileNames !== null,
      link: hasLink(body),
      reaction: Array.isArray(reactions) && reactions.length > 0,
    }),
    types: typesOf(post),
    title: post.title ?? undefined,
    text: [textOf(post), ...post.tags].join('\n'),
  }
}

type Facts = Pick<StandingPost, 'kind' | 'number' | 'answered'>

function typesOf(post: Facts): Type[] {
  const { kind, number } = post
  if (isSolved(post)) return ['post', 'topic', 'question', 'solved']
  if (number === 1) return kind === 'question' ? ['post', 'topic', 'question'] : ['post', 'topic']
  return kind === 'question' ? ['post', 'answer'] : ['post']
}

/** The question itself, not what was said to it. */
function isSolved({ kind, number, answered }: Facts): boolean {
  return kind === 'question' && number === 1 && answered
}

function textOf({ body, fileNames }: Pick<StandingPost, 'body' | 'fileNames'>): string {
  return fileNames ? `${body}\n${fileNames}` : body
}
