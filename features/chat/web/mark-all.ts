import type { Replica } from '#platform/web/replica/index.ts'
import { toast } from '#platform/web/ui/index.ts'
import type { ChannelSnapshot, ChatSnapshot, FollowedThread } from '../contract.ts'
import { mostUnread } from '../limits.ts'
import { api } from './api.ts'
import type { Elsewhere, Marked } from './elsewhere.ts'
import { applyReads, chatSlice } from './replica.ts'
import { applyThreadReads, lastOf, withFollowed } from './threads-held.ts'

/** How long one may take it back: as long as its toast stays. */
const regretFor = 12_000

interface MarkAllWords {
  allMarked: string
  undo: string
}

/** Where something may wait. */
export interface Places {
  channels: readonly ChannelSnapshot[]
  threads: readonly FollowedThread[]
}

/**
 * Marks channels and threads as read, here at once, as `elsewhere` was already. The server is told once it can no longer be taken back, or when the
 * page is put away: how far one has read never moves back there.
 */
export function markAll(
  replica: Replica,
  places: Places,
  words: MarkAllWords,
  failed: (error: unknown) => void,
  elsewhere?: Marked,
): void {
  const channels = places.channels.flatMap(({ channel, messages, unread }) => {
    const at = messages.at(-1)?.at
    return unread > 0 && at ? { channelId: channel.id, at } : []
  })
  const threads = places.threads.flatMap((thread) =>
    thread.follow.unread > 0 ? { threadId: thread.id, at: lastOf(thread) } : [],
  )
  if (channels.length + threads.length === 0 && !elsewhere) return
  replica.update(chatSlice, (state, viewer) => applyReads(state, channels, viewer))
  replica.update(chatSlice, (state) => applyThreadReads(state, threads))
  const stop = new AbortController()
  const timer = setTimeout(tell, regretFor)
  document.addEventListener('visibilitychange', tell, stop)

  function settle() {
    clearTimeout(timer)
    stop.abort()
  }

  function tell() {
    settle()
    elsewhere?.tell().catch(failed)
    const { community } = replica
    const reads = channels.map(({ channelId, at }) => ({ channelId, upTo: at }))
    if (reads.length > 0)
      api
        .put('/communities/{community}/reads', { params: { community }, body: { reads } })
        .catch(failed)
    for (const { threadId: messageId, at: upTo } of threads) {
      const params = { community, messageId }
      api
        .put('/communities/{community}/threads/{messageId}/read', { params, body: { upTo } })
        .catch(failed)
    }
  }

  function takeBack() {
    settle()
    elsewhere?.takeBack()
    replica.update(chatSlice, (state) => withReadsOf(state, places))
  }

  toast(words.allMarked, { action: { label: words.undo, run: takeBack } })
}

/** Marks everything in a community as read that counts as unread in it. */
export function markCommunityRead(
  replica: Replica,
  words: MarkAllWords,
  failed: (error: unknown) => void,
  elsewhere: Pick<Elsewhere, 'newIn' | 'markRead'>,
): void {
  const state = replica.read(chatSlice)
  const fresh = elsewhere.newIn(replica).map(({ id }) => id)
  const marked = fresh.length > 0 ? elsewhere.markRead(replica, fresh) : undefined
  if (state) markAll(replica, state, words, failed, marked)
}

/** The state with what had been read as it was before; what came since waits too. */
export function withReadsOf(state: ChatSnapshot, before: Places): ChatSnapshot {
  const earlier = new Map(before.channels.map((each) => [each.channel.id, each]))
  const channels = state.channels.map((each) => {
    const was = earlier.get(each.channel.id)
    if (!was || was.unread === 0) return each
    return { ...each, readAt: was.readAt, unread: together(was.unread, each.unread) }
  })
  return before.threads
    .filter(({ follow }) => follow.unread > 0)
    .reduce(withThreadAsBefore, { ...state, channels })
}

function withThreadAsBefore(state: ChatSnapshot, was: FollowedThread): ChatSnapshot {
  const now = state.threads.find(({ id }) => id === was.id) ?? { ...was, follow: { unread: 0 } }
  const unread = together(was.follow.unread, now.follow.unread)
  return withFollowed(state, { ...now, follow: { readAt: was.follow.readAt, unread } })
}

function together(before: number, since: number): number {
  return Math.min(mostUnread, before + since)
}
