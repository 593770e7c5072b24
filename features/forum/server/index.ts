import { lane } from '#platform/server/db/lane.ts'
import type { Feature, Platform } from '#platform/server/feature.ts'
import { socketCall } from '#platform/server/live/call.ts'
import { WriteReplyCall } from '../contract.ts'
import { forumErrors } from '../messages/errors.ts'
import { passAskJob } from './questions/asks.ts'
import { passAskTask } from './questions/pass-ask.ts'
import { forumRoutes } from './routes.ts'
import { writeReplies } from './write-reply.ts'

export { importCategory, importTopic } from './import-forum.ts'
export { mergeWriters } from './merge-writers.ts'
export { openFirstCategory } from './open-first-category.ts'
export { forumSnapshot } from './snapshot.ts'

/** The long form: topics in categories, and what is written in them. */
export function createForum({ transact, config }: Platform): Feature {
  const reply = lane(transact, writeReplies)
  return {
    name: 'forum',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: forumErrors,
    routes: forumRoutes(config.publicUrl, reply),
    jobs: { [passAskJob]: passAskTask(transact) },
    calls: {
      'forum.write-reply': socketCall({
        input: WriteReplyCall,
        limit: '60/minute',
        run: ({ person }, input) => reply({ ...input, person }),
      }),
    },
  }
}
