import type { ChannelView } from '../../contract.ts'
import { homeOf } from '../threads/places.ts'

/** What can stand beside a channel, besides a thread. */
const lists = ['files', 'questions'] as const
export type BesideList = (typeof lists)[number]

export function besideIn(query: string | undefined): BesideList | undefined {
  return lists.find((each) => each === query)
}

/** The path of a list beside the channel it is of. */
export function besideTo(
  community: string,
  channel: Pick<ChannelView, 'id' | 'name'>,
  list: BesideList,
): string {
  return `${homeOf(community, channel)}?beside=${list}`
}
