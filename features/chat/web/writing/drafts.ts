import type { DraftView } from '#features/drafts/contract.ts'
import { draftsIn, draftsSlice } from '#features/drafts/web/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { sameItems } from '#platform/web/store/index.ts'

/** The place of drafts of a channel, or of answers to a message of it. */
export function draftPlace(channelId: string, threadId?: string): string {
  return threadId ? `chat/${channelId}/${threadId}` : `chat/${channelId}`
}

/** The channel in which a draft was begun, and the message that it answers; undefined for what was begun elsewhere. */
export function channelOfDraft({ place }: DraftView) {
  const [, channelId, threadId] = /^chat\/([^/]+)(?:\/([^/]+))?$/.exec(place) ?? []
  return channelId === undefined ? undefined : { channelId, threadId }
}

/** What I began anywhere and have not sent, the latest first. A title goes along with its text. */
export function useDrafts(): DraftView[] {
  return useSlice(draftsSlice, draftsIn, sameItems).filter(({ place }) => !place.endsWith('/title'))
}
