import type { ChatSnapshot } from '../contract.ts'
import { countsUp, directsOf } from './channel-list.ts'
import { groupsOf } from './folders.ts'

/** Somewhere with something unread, in the order of the column. Threads may add theirs to the sources. */
export interface UnreadPlace {
  /** The last part of its path in chat. */
  key: string
  /** Other names it goes by in paths. */
  id: string
}

const sources: readonly ((state: ChatSnapshot) => readonly UnreadPlace[])[] = [unreadChannels]

export function unreadPlaces(state: ChatSnapshot): readonly UnreadPlace[] {
  return sources.flatMap((source) => source(state))
}

function unreadChannels(state: ChatSnapshot): readonly UnreadPlace[] {
  return [...groupsOf(state).flatMap(({ channels }) => channels), ...directsOf(state)]
    .filter((each) => each.unread > 0 && countsUp(each))
    .map(({ channel }) => ({ key: channel.name || channel.id, id: channel.id }))
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
  return [...channels, ...directsOf(state)].map(({ channel }) => channel.id)
}
