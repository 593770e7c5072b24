import type { LogEntry } from '#platform/server/live/protocol.ts'
import { keptUp, type Replica } from '#platform/web/replica/index.ts'
import { createStore, type Store } from '#platform/web/store/index.ts'
import type { ChannelSnapshot, MessageView } from '../contract.ts'
import { api } from './api.ts'
import { messageOf } from './message-of.ts'
import { comesBefore, placeOf, standsInChannel, upsert } from './messages-in-order.ts'
import { chatSlice } from './replica.ts'

export interface TimelineState {
  /** Without a hole, oldest first. */
  messages: readonly MessageView[]
  /** Whether there are messages before these. */
  older: boolean
  /** Whether there are messages after these: one looks at the past. */
  newer: boolean
}

/** The part of a channel or a thread that one is looking at: its newest messages and the pages around, for as long as it is open. */
export interface Timeline {
  readonly state: Pick<Store<TimelineState>, 'get' | 'watch'>
  /** Fetches the page before; answers how many messages it brought. */
  loadOlder(): Promise<number>
  loadNewer(): Promise<number>
  /** Shows the surroundings of a place, `<at>_<id>`. */
  showAround(place: string): Promise<void>
  showLatest(): void
  /** Follows what is said until the function it answers is called. */
  open(): () => void
}

export const pageSize = 100

/** Where a timeline has its messages from. */
export interface TimelineSource {
  /** The newest messages, where they are at hand. */
  window(): Window | undefined
  /** Hears that the window is another; answers how to stop. */
  watch(changed: () => void): () => void
  page(query: { before: string } | { after: string }): Promise<Window>
  has(message: MessageView): boolean
}

/** Messages without a hole, oldest first, and whether there are more before them, or in the direction asked for. */
type Window = Pick<ChannelSnapshot, 'messages' | 'more'>

/** The timeline of a channel, beginning with what the replica has. */
export function openChannel(replica: Replica, channelId: string): Timeline {
  const params = { community: replica.community, channelId }
  return openTimeline(replica, {
    window: () => replica.read(chatSlice)?.channels.find(({ channel }) => channel.id === channelId),
    watch: (changed) => replica.state.watch(changed),
    page: (query) =>
      api.get('/communities/{community}/channels/{channelId}/messages', {
        params,
        query: { ...query, limit: pageSize },
      }),
    has: (message) => message.channelId === channelId && standsInChannel(message),
  })
}

export function openTimeline(replica: Replica, source: TimelineSource): Timeline {
  const state = createStore<TimelineState>(ofWindow(source.window()))
  let loading: Promise<number> | undefined
  let window = source.window()?.messages

  function takeWindow(): void {
    const channel = source.window()
    if (!channel || channel.messages === window) return
    window = channel.messages
    state.set((last) => withWindow(last, channel))
  }

  /** Also what was posted and has left the window again within one frame. */
  function takeEntry(entry: LogEntry): void {
    const message = messageOf(entry)
    if (message && source.has(message)) state.set((last) => withMessage(last, message))
  }

  const page: TimelineSource['page'] = (query) =>
    keptUp(replica, () => source.page(query), withChange)

  function once(load: () => Promise<number>): Promise<number> {
    loading ??= load().finally(() => {
      loading = undefined
    })
    return loading
  }

  async function loadOlder(): Promise<number> {
    const [oldest] = state.get().messages
    if (!oldest || !state.get().older) return 0
    const { messages, more } = await page({ before: placeText(oldest) })
    state.set((last) =>
      last.messages[0] === oldest || last.messages[0]?.id === oldest.id
        ? { ...last, messages: [...messages, ...last.messages], older: more }
        : last,
    )
    return messages.length
  }

  async function loadNewer(): Promise<number> {
    const newest = state.get().messages.at(-1)
    if (!newest || !state.get().newer) return 0
    const { messages, more } = await page({ after: placeText(newest) })
    state.set((last) => joined({ ...last, messages: [...last.messages, ...messages], newer: more }))
    return messages.length
  }

  /** At the end of the past the window goes on. */
  function joined(last: TimelineState): TimelineState {
    const channel = source.window()
    return last.newer || !channel ? last : withWindow(last, channel)
  }

  return {
    state,
    loadOlder: () => once(loadOlder),
    loadNewer: () => once(loadNewer),
    async showAround(place) {
      const [before, after] = await Promise.all([
        page({ before: place }),
        page({ after: justBefore(place) }),
      ])
      const messages = [...before.messages, ...after.messages]
      if (messages.length === 0) return
      state.set(() => joined({ messages, older: before.more, newer: after.more }))
    },
    showLatest: () => state.set(ofWindow(source.window())),
    open() {
      takeWindow()
      const stops = [replica.onEntry(takeEntry), source.watch(takeWindow)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

function ofWindow(channel: Window | undefined): TimelineState {
  return { messages: channel?.messages ?? [], older: channel?.more ?? false, newer: false }
}

/** The timeline with the newest messages; anew where a hole would be between. */
function withWindow(last: TimelineState, channel: Window): TimelineState {
  if (last.messages.length === 0) return ofWindow(channel)
  const [oldest] = channel.messages
  const newest = last.messages.at(-1)
  const apart = channel.more && oldest && newest && comesBefore(newest, oldest)
  if (!last.newer && apart) return ofWindow(channel)
  return channel.messages.reduce(withMessage, last)
}

function withMessage(last: TimelineState, message: MessageView): TimelineState {
  const { messages, older, newer } = last
  const at = placeOf(messages, message)
  const known = messages[at]?.id === message.id
  const outside = (at === 0 && older) || (at === messages.length && newer)
  if (!known && outside) return last
  const after = upsert(messages, message)
  return after === messages ? last : { ...last, messages: after }
}

/** The window with a message in it as it is now. */
function withChange(last: Window, entry: LogEntry): Window {
  const message = messageOf(entry)
  const isHere = message && last.messages[placeOf(last.messages, message)]?.id === message.id
  return isHere ? { ...last, messages: [...upsert(last.messages, message)] } : last
}

function placeText({ at, id }: MessageView): string {
  return `${at}_${id}`
}

/** The place just before one, so that a page after it begins with it. */
function justBefore(place: string): string {
  const [at = ''] = place.split('_')
  return `${at}_00000000-0000-0000-0000-000000000000`
}
