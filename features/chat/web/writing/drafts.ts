import { draftsIn, draftsSlice } from '#features/drafts/web/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { sameItems } from '#platform/web/store/index.ts'

/** What was begun in a channel, or in answer to a message of it. */
export interface ChatDraft {
  place: string
  channelId: string
  threadId?: string
  body: string
  at: string
}

/** The place of drafts of a channel, or of answers to a message of it. */
export function draftPlace(channelId: string, threadId?: string): string {
  return threadId ? `chat/${channelId}/${threadId}` : `chat/${channelId}`
}

/** What I began in channels and have not sent, the latest first. */
export function useChatDrafts(): ChatDraft[] {
  return useSlice(draftsSlice, draftsIn, sameItems).flatMap(({ place, body, at }) => {
    const [, channelId, threadId] = /^chat\/([^/]+)(?:\/([^/]+))?$/.exec(place) ?? []
    return channelId ? [{ place, channelId, body, at, ...(threadId && { threadId }) }] : []
  })
}
