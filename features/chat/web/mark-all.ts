import type { Replica } from '#platform/web/replica/index.ts'
import { toast } from '#platform/web/ui/index.ts'
import type { ChannelSnapshot, ChatSnapshot } from '../contract.ts'
import { mostUnread } from '../limits.ts'
import { api } from './api.ts'
import { applyReads, chatSlice } from './replica.ts'

/** How long one may take it back: as long as its toast stays. */
const regretFor = 12_000

interface MarkAllWords {
  allMarked: string
  undo: string
}

/**
 * Marks channels as read, here at once. The server is told once it can no longer be taken back, or when the page is put
 * away: how far one has read never moves back there.
 */
export function markAll(
  replica: Replica,
  channels: readonly ChannelSnapshot[],
  words: MarkAllWords,
  failed: (error: unknown) => void,
): void {
  const reads = channels.flatMap(({ channel, messages, unread }) => {
    const at = messages.at(-1)?.at
    return unread > 0 && at ? { channelId: channel.id, at } : []
  })
  if (reads.length === 0) return
  replica.update(chatSlice, (state, viewer) => applyReads(state, reads, viewer))
  const stop = new AbortController()
  const timer = setTimeout(tell, regretFor)
  document.addEventListener('visibilitychange', tell, stop)

  function settle() {
    clearTimeout(timer)
    stop.abort()
  }

  function tell() {
    settle()
    const params = { community: replica.community }
    const body = { reads: reads.map(({ channelId, at }) => ({ channelId, upTo: at })) }
    api.put('/communities/{community}/reads', { params, body }).catch(failed)
  }

  function takeBack() {
    settle()
    replica.update(chatSlice, (state) => withReadsOf(state, channels))
  }

  toast(words.allMarked, { action: { label: words.undo, run: takeBack } })
}

/** Marks everything in a community as read that counts as unread in it. */
export function markCommunityRead(
  replica: Replica,
  words: MarkAllWords,
  failed: (error: unknown) => void,
): void {
  const channels = replica.read(chatSlice)?.channels ?? []
  markAll(replica, channels, words, failed)
}

/** The state with what had been read as it was before; what came since waits too. */
export function withReadsOf(state: ChatSnapshot, before: readonly ChannelSnapshot[]): ChatSnapshot {
  const earlier = new Map(before.map((each) => [each.channel.id, each]))
  const channels = state.channels.map((each) => {
    const was = earlier.get(each.channel.id)
    if (!was || was.unread === 0) return each
    return { ...each, readAt: was.readAt, unread: Math.min(mostUnread, was.unread + each.unread) }
  })
  return { ...state, channels }
}
