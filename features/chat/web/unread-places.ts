import type { ChatSnapshot } from '../contract.ts'
import { countsUp, directsOf } from './channel-list.ts'
import { groupsOf } from './folders.ts'
import { homeOf, threadTo } from './threads/places.ts'

/** Somewhere with something unread. */
export interface UnreadPlace {
  /** Of the channel, or of the message that began the thread. */
  id: string
  pathIn(community: string): string
}

/** Where something waits, in the order of the column: followed threads, channels, conversations. */
export function unreadPlaces(state: ChatSnapshot): readonly UnreadPlace[] {
  return [...unreadThreads(state), ...unreadChannels(state)]
}

function unreadThreads({ threads, channels }: ChatSnapshot): readonly UnreadPlace[] {
  return threads.flatMap(({ id, channelId, follow }) => {
    const found = channels.find(({ channel }) => channel.id === channelId)
    if (!found || follow.unread === 0) return []
    return [{ id, pathIn: (community: string) => threadTo(community, found.channel, id) }]
  })
}

function unreadChannels(state: ChatSnapshot): readonly UnreadPlace[] {
  return [...groupsOf(state).flatMap(({ channels }) => channels), ...directsOf(state)]
    .filter((each) => each.unread > 0 && countsUp(each))
    .map(({ channel }) => ({
      id: channel.id,
      pathIn: (community: string) => homeOf(community, channel),
    }))
}

/** The place after the one shown, round the end; the first if that is none of them. */
export function nextOf(
  places: readonly UnreadPlace[],
  order: readonly string[],
  shown: string | undefined,
  step: 1 | -1,
): UnreadPlace | undefined {
  const at = shown === undefined ? -1 : order.indexOf(shown)
  const further = step === 1 ? order.slice(at + 1) : order.slice(0, Math.max(0, at)).reverse()
  const around = step === 1 ? order : order.toReversed()
  for (const id of [...further, ...around]) {
    const place = places.find((each) => each.id === id && id !== shown)
    if (place) return place
  }
  return undefined
}

/** All places in the order of the column, by id. */
export function orderOf(state: ChatSnapshot): readonly string[] {
  const channels = groupsOf(state).flatMap((group) => group.channels)
  return [
    ...state.threads.map(({ id }) => id),
    ...[...channels, ...directsOf(state)].map(({ channel }) => channel.id),
  ]
}
