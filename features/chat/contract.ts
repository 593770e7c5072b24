import { z } from 'zod'
import { ChannelView, type ReadView } from './contract/channel.ts'
import { MessageView } from './contract/message.ts'
import { type BlockView, FolderView, PreferenceView } from './contract/personal.ts'
import { FollowedThread, type ThreadLeftView, type ThreadReadView } from './contract/thread.ts'

export * from './contract/channel.ts'
export * from './contract/direct.ts'
export * from './contract/message.ts'
export * from './contract/personal.ts'
export * from './contract/thread.ts'
export * from './contract/writing.ts'
export { longestMessage, snapshotWindow } from './limits.ts'

/** A channel in a snapshot: its newest messages, how far the viewer has read, and how much waits. */
export const ChannelSnapshot = z.object({
  channel: ChannelView,
  messages: z.array(MessageView),
  /** Whether there are messages before these. */
  more: z.boolean(),
  readAt: z.string(),
  /** Messages of others after `readAt`; counted to 100. */
  unread: z.int(),
  preference: PreferenceView,
})
export type ChannelSnapshot = z.output<typeof ChannelSnapshot>

export const ChatSnapshot = z.object({
  channels: z.array(ChannelSnapshot),
  /** The threads that the viewer follows, the last answered first: the newest 50 and all in which something waits. */
  threads: z.array(FollowedThread),
  /** The ids of the other threads that they follow, in order. */
  otherThreads: z.array(z.string()),
  /** The viewer's own, in their order. */
  folders: z.array(FolderView),
  /** Members the viewer does not want to hear from. */
  blocked: z.array(z.string()),
  can: z.object({ createChannel: z.boolean(), moderate: z.boolean(), callEverybody: z.boolean() }),
})
export type ChatSnapshot = z.output<typeof ChatSnapshot>

/** The entries this feature writes, by kind. */
export interface ChatEntries {
  'chat.channel-created': ChannelView
  'chat.channel-changed': ChannelView
  'chat.message-posted': MessageView
  'chat.message-edited': MessageView
  'chat.message-deleted': MessageView
  /** Something on a message changed, not its words: an answer, a reaction, a pin. */
  'chat.message-changed': MessageView
  /** Much of the past is not as it was, as when somebody turned out to be who said it; take all anew. */
  'chat.history-changed': { messages: string[] }
  /** To one member: they follow a thread from here on. */
  'chat.thread-followed': FollowedThread
  /** To one member: they let go of a thread. */
  'chat.thread-left': ThreadLeftView
  /** Of these three only the member themselves learns. */
  'chat.preference-changed': { channelId: string; preference: PreferenceView }
  'chat.folders-changed': { folders: FolderView[] }
  'chat.block-changed': BlockView
  /** Messages of the past were brought in; take the channel anew. */
  'chat.history-imported': { channel: ChannelView; messages: number }
}

/** Passing signals, by name. */
export interface ChatSignals {
  'chat.typing': { channelId: string; threadId?: string | undefined; member: string }
  'chat.read': ReadView
  'chat.thread-read': ThreadReadView
  'chat.reads': ReadView[]
}
