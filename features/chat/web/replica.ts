import type { LogEntry } from '#platform/server/live/protocol.ts'
import { type Stale, slice, stale, type Viewer } from '#platform/web/replica/index.ts'
import type {
  ChannelSnapshot,
  ChannelView,
  ChatEntries,
  ChatSignals,
  ChatSnapshot,
  MessageView,
  ReadView,
} from '../contract.ts'
import { mostUnread, snapshotWindow } from '../limits.ts'
import { plainPreference } from '../plain-preference.ts'
import { api } from './api.ts'
import { applyBlock, applyPreference } from './apply-personal.ts'
import { comesBefore, placeOf, standsInChannel, upsert } from './messages-in-order.ts'
import {
  applyThreadRead,
  applyThreadReads,
  countAnswer,
  withFollowed,
  withoutThread,
  withRoot,
} from './threads-held.ts'

/** Chat in the browser: the channels the viewer sees, each with its newest messages and what waits unread. */
export const chatSlice = slice<ChatSnapshot>({
  name: 'chat',
  version: 2,
  apply: applyChat,
  hear: (state, { name, data }, viewer) => {
    if (name === 'chat.read') return applyRead(state, data as ChatSignals['chat.read'], viewer)
    if (name === 'chat.reads') return applyReads(state, data as ChatSignals['chat.reads'], viewer)
    if (name === 'chat.thread-read')
      return applyThreadRead(state, data as ChatSignals['chat.thread-read'])
    return state
  },
  resume: async (community) => {
    const params = { community }
    const [reads, threadReads] = await Promise.all([
      api.get('/communities/{community}/reads', { params }),
      api.get('/communities/{community}/thread-reads', { params }),
    ])
    return (state, viewer) => {
      const after = applyReads(state, reads, viewer)
      return after === stale ? stale : applyThreadReads(after, threadReads)
    }
  },
})

/** The entry with its data typed by its kind. */
type Known = {
  [Kind in keyof ChatEntries]: { kind: Kind; data: ChatEntries[Kind] }
}[keyof ChatEntries]

/** What a replica holds of chat after an entry: the same as a snapshot taken then. */
export function applyChat(
  state: ChatSnapshot,
  entry: LogEntry,
  viewer: Viewer,
): ChatSnapshot | Stale {
  const { kind, data } = entry as LogEntry & Known
  switch (kind) {
    case 'chat.channel-created':
    case 'chat.channel-changed':
      return withChannel(state, data, viewer)
    case 'chat.message-posted':
    case 'chat.message-edited':
    case 'chat.message-deleted':
    case 'chat.message-changed': {
      const after = applyMessage(state, data, viewer, {
        deletes: kind === 'chat.message-deleted',
        mayBeCounted: entry.by === viewer.member,
      })
      return after === stale ? stale : applyToThreads(after, kind, data, viewer)
    }
    case 'chat.thread-followed':
      return withFollowed(state, data)
    case 'chat.thread-left':
      return withoutThread(state, data)
    case 'chat.preference-changed':
      return applyPreference(state, data)
    case 'chat.folders-changed':
      return { ...state, folders: data.folders }
    case 'chat.block-changed':
      return applyBlock(state, data)
    case 'chat.history-changed':
    case 'chat.history-imported':
      return stale
    default:
      return state
  }
}

/** Takes a conversation that the viewer just opened, ahead of its entry. */
export function applyOpened(
  state: ChatSnapshot,
  channel: ChannelView,
  viewer: Viewer,
): ChatSnapshot {
  return withChannel(state, channel, viewer)
}

/** Takes the answer to what the viewer just did, ahead of its entry. What lies beyond the window is left to the entry. */
export function applyReply(
  state: ChatSnapshot,
  message: MessageView,
  viewer: Viewer,
): ChatSnapshot | Stale {
  const channel = state.channels.find((each) => each.channel.id === message.channelId)
  return channel && isBeyond(channel, message) ? state : applyMessage(state, message, viewer)
}

function applyToThreads(
  state: ChatSnapshot,
  kind: keyof ChatEntries,
  message: MessageView,
  viewer: Viewer,
): ChatSnapshot | Stale {
  if (message.threadId === undefined) return withRoot(state, message)
  if (kind === 'chat.message-posted') return countAnswer(state, message, 'posted', viewer)
  if (kind === 'chat.message-deleted') return countAnswer(state, message, 'deleted', viewer)
  return state
}

interface Telling {
  /** It is told because it was deleted, and not of something else that became of a deleted message. */
  deletes: boolean
  /** What the viewer did themself may have been counted when it was answered, before the message left the window. */
  mayBeCounted: boolean
}

/** Takes a message as it is now. An answer that stands in its thread alone is none of the channel's. */
function applyMessage(
  state: ChatSnapshot,
  message: MessageView,
  viewer: Viewer,
  { deletes, mayBeCounted }: Telling = { deletes: false, mayBeCounted: false },
): ChatSnapshot | Stale {
  if (!standsInChannel(message)) return state
  return inChannel(state, message.channelId, (channel) => {
    const before = channel.messages.find(({ id }) => id === message.id)
    const unread = unreadAfter(channel, before, message, deletes, viewer)
    if (unread === stale || (mayBeCounted && !before && unread < channel.unread)) return stale
    return withMessage({ ...channel, unread }, message)
  })
}

/** Moves how far the viewer has read, never back, and counts what waits beyond. */
export function applyRead(
  state: ChatSnapshot,
  read: ReadView,
  viewer: Viewer,
): ChatSnapshot | Stale {
  return inChannel(state, read.channelId, (channel) => {
    if (read.at <= channel.readAt) return channel
    const oldest = channel.messages[0]
    // Messages beyond the window can't be counted here.
    if (channel.more && oldest && read.at < oldest.at) return stale
    const moved = { ...channel, readAt: read.at }
    const waiting = channel.messages.filter((message) => countsAsUnread(message, moved, viewer))
    return { ...moved, unread: waiting.length }
  })
}

/** Takes how far the viewer has read in many channels. */
export function applyReads(
  state: ChatSnapshot,
  reads: readonly ReadView[],
  viewer: Viewer,
): ChatSnapshot | Stale {
  let after = state
  for (const read of reads) {
    const next = applyRead(after, read, viewer)
    if (next === stale) return stale
    after = next
  }
  return after
}

function inChannel(
  state: ChatSnapshot,
  id: string,
  change: (channel: ChannelSnapshot) => ChannelSnapshot | Stale,
): ChatSnapshot | Stale {
  const channel = state.channels.find((each) => each.channel.id === id)
  const changed = channel && change(channel)
  if (changed === stale) return stale
  if (!changed || changed === channel) return state
  return { ...state, channels: state.channels.map((each) => (each === channel ? changed : each)) }
}

function withChannel(state: ChatSnapshot, channel: ChannelView, viewer: Viewer): ChatSnapshot {
  if (state.channels.some((each) => each.channel.id === channel.id)) {
    return {
      ...state,
      channels: state.channels.map((each) =>
        each.channel.id === channel.id ? { ...each, channel } : each,
      ),
    }
  }
  const opened = {
    ...{ channel, messages: [], more: false, readAt: viewer.joinedAt, unread: 0 },
    preference: plainPreference,
  }
  return { ...state, channels: [...state.channels, opened].sort(byAge) }
}

/** The newest messages with this one among them. */
function withMessage(channel: ChannelSnapshot, message: MessageView): ChannelSnapshot {
  const { messages, more } = channel
  const [oldest] = messages
  if (more && oldest && comesBefore(message, oldest)) return channel
  const all = upsert(messages, message)
  return {
    ...channel,
    messages: all.slice(-snapshotWindow),
    more: more || all.length > snapshotWindow,
  }
}

function countsAsUnread(
  message: MessageView,
  { readAt }: Pick<ChannelSnapshot, 'readAt'>,
  { member }: Viewer,
): boolean {
  return message.at > readAt && message.author !== member && message.deletedAt === null
}

/** How much waits once `before` has become `after`; unknown when fewer than "100 or more" wait. */
function unreadAfter(
  channel: ChannelSnapshot,
  before: MessageView | undefined,
  after: MessageView,
  deletes: boolean,
  viewer: Viewer,
): number | Stale {
  const { unread } = channel
  const counts = countsAsUnread(after, channel, viewer)
  const standing = { ...after, deletedAt: null }
  const counted = before
    ? countsAsUnread(before, channel, viewer)
    : isBeyond(channel, after) && (deletes ? countsAsUnread(standing, channel, viewer) : counts)
  if (counted === counts) return unread
  if (counts) return Math.min(unread + 1, mostUnread)
  return unread < mostUnread ? unread - 1 : stale
}

/** Whether the message is one of those before the window: it was posted earlier and only changes now. */
function isBeyond({ messages, more }: ChannelSnapshot, message: MessageView): boolean {
  return more && placeOf(messages, message) === 0
}

function byAge(a: ChannelSnapshot, b: ChannelSnapshot): number {
  const [one, other] = [a.channel, b.channel]
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? -1 : 1
  return one.id < other.id ? -1 : 1
}
