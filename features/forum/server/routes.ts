import type { Lane } from '#platform/server/db/lane.ts'
import type { Live } from '#platform/server/live/live.ts'
import type { PostView } from '../contract.ts'
import { categoryRoutes } from './category-routes.ts'
import { decisionRoutes } from './decisions/decision-routes.ts'
import { ownRoutes } from './own/own-routes.ts'
import { postRoutes } from './post-routes.ts'
import { questionRoutes } from './questions/question-routes.ts'
import { topicRoutes } from './topic-routes.ts'
import type { Reply } from './write-reply.ts'

/** The routes of the forum. Replies go through the lane that all replies of this process share. */
export function forumRoutes({
  site,
  live,
  reply,
}: {
  site: string
  live: Live
  reply: Lane<Reply, PostView>
}) {
  return [
    ...categoryRoutes,
    ...topicRoutes(site),
    ...postRoutes(reply),
    ...ownRoutes(live),
    ...decisionRoutes,
    ...questionRoutes,
  ]
}

export type ForumRoutes = ReturnType<typeof forumRoutes>[number]
