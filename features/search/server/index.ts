import type { Feature } from '#platform/server/feature.ts'
import { comments } from './comments.ts'
import { events } from './events.ts'
import { searchFollower } from './follow.ts'
import { messages } from './messages.ts'
import { posts } from './posts.ts'
import { drops, resources } from './resources.ts'
import { searchRoutes } from './routes.ts'
import type { SearchSource } from './source.ts'

/** What can be found. */
const sources: readonly SearchSource[] = [messages, posts, resources, drops, comments, events]

/** Finding what was said, in everything a person may read and nothing else. */
export function createSearch(): Feature {
  return {
    name: 'search',
    migrations: `${import.meta.dirname}/../migrations`,
    routes: searchRoutes(sources),
    follows: searchFollower(sources),
  }
}
