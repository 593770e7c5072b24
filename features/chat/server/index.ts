import { lane } from '#platform/server/db/lane.ts'
import type { Feature, Platform } from '#platform/server/feature.ts'
import { socketCall } from '#platform/server/live/call.ts'
import { PostMessageCall, TypingCall } from '../contract.ts'
import { chatErrors } from '../messages/errors.ts'
import { postMessages } from './post-message.ts'
import { chatRoutes } from './routes.ts'
import { tellTyping } from './tell-typing.ts'
import { sendScheduledJob } from './writing/scheduled.ts'
import { sendScheduledTask } from './writing/send-scheduled.ts'

export { channelFor, channelsFor, messagesFor } from './access.ts'
export { answeredPairs } from './answered-pairs.ts'
export { apartFrom } from './apart-from.ts'
export { countPast, erasePast } from './erase-past.ts'
export { firstAnswers } from './first-answers.ts'
export { followThread } from './follow-thread.ts'
export { channelsFromSource, type ImportedChannel, importChannel } from './import-channels.ts'
export {
  announceHistory,
  type Imported,
  type ImportedMessage,
  type ImportPlace,
  importMessages,
  messagesHere,
  stageMessages,
} from './import-history.ts'
export { type ImportedRead, importReads } from './import-reads.ts'
export { mergeAuthors } from './merge-authors.ts'
export { openDirect } from './open-direct.ts'
export { openFirstChannel } from './open-first-channel.ts'
export { blockedBy } from './personal.ts'
export { type Answered, postByTool, type ToolPost } from './post-by-tool.ts'
export { postMessages } from './post-message.ts'
export { dropReaction, putReaction } from './react.ts'
export {
  channelsNamed,
  readableMessages,
  type StandingMessage,
  standingMessages,
  standingMessagesAfter,
} from './read-messages.ts'
export { readPastTalk } from './read-past.ts'
export { readThread, type ThreadMessage } from './read-thread.ts'
export { setFolders } from './set-folders.ts'
export { setPreference } from './set-preference.ts'
export { chatSnapshot } from './snapshot.ts'
export { scheduleMessage } from './writing/schedule-message.ts'
export { writingSnapshot } from './writing/writing-snapshot.ts'

/** Real-time talk in channels. */
export function createChat({ database, transact, live }: Platform): Feature {
  const post = lane(transact, postMessages)
  return {
    name: 'chat',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: chatErrors,
    routes: chatRoutes(live, post),
    jobs: { [sendScheduledJob]: sendScheduledTask(transact) },
    calls: {
      'chat.post-message': socketCall({
        input: PostMessageCall,
        limit: '60/minute',
        run: ({ person }, input) => post({ ...input, person }),
      }),
      'chat.typing': socketCall({
        input: TypingCall,
        limit: '60/minute',
        run: ({ person }, input) => tellTyping(database, live, person, input),
      }),
    },
  }
}
