import { lane } from '#platform/server/db/lane.ts'
import type { Feature, Platform } from '#platform/server/feature.ts'
import { socketCall } from '#platform/server/live/call.ts'
import { WriteReplyCall } from '../contract.ts'
import { forumErrors } from '../messages/errors.ts'
import { closingTask } from './decisions/close-decision.ts'
import { closingJob } from './decisions/closing.ts'
import { topicLooks } from './look/topic-look.ts'
import { passAskJob } from './questions/asks.ts'
import { passAskTask } from './questions/pass-ask.ts'
import { forumRoutes } from './routes.ts'
import { writeReplies } from './write-reply.ts'

export { longestPost } from '../limits.ts'
export { topicFor, topicsAt } from './access.ts'
export { settleDecision } from './decisions/settle-decision.ts'
export { takePosition } from './decisions/take-position.ts'
export { erasePastPosts } from './erase-past.ts'
export { importCategory, importTopic } from './import-forum.ts'
export { mergeWriters } from './merge-writers.ts'
export { openFirstCategory } from './open-first-category.ts'
export { openTopic } from './open-topic.ts'
export { changeTopicWish } from './own/change-wish.ts'
export { followersOf } from './own/followers-of.ts'
export { ownSnapshot } from './own/own-snapshot.ts'
export { postsFor } from './posts-for.ts'
export { forumSnapshot } from './snapshot.ts'
export {
  categoriesNamed,
  readablePosts,
  type StandingPost,
  standingPosts,
  standingPostsAfter,
  standingTopics,
} from './standing-posts.ts'
export { openTopicToMore, topicItem } from './topic-plan.ts'
export { topicTitles } from './topic-titles.ts'
export { writeReplies } from './write-reply.ts'

/** The long form: topics in categories, and what is written in them. */
export function createForum({ config, database, live, transact }: Platform): Feature {
  const reply = lane(transact, writeReplies)
  return {
    name: 'forum',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: forumErrors,
    routes: forumRoutes({ site: config.publicUrl, live, reply }),
    looks: topicLooks(database, config),
    jobs: { [closingJob]: closingTask(transact), [passAskJob]: passAskTask(transact) },
    calls: {
      'forum.write-reply': socketCall({
        input: WriteReplyCall,
        limit: '60/minute',
        run: ({ person }, input) => reply({ ...input, person }),
      }),
    },
  }
}
