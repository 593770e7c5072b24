import type { MemberView } from '#features/communities/contract.ts'
import { useMe, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import type { ChannelView } from '../contract.ts'
import { chatMessages } from '../messages/index.ts'

/** The others in a direct conversation. */
export function useOthers({ people }: Pick<ChannelView, 'people'>): readonly MemberView[] {
  const members = useMembers()
  const { member } = useMe()
  return othersIn(people, member, members)
}

export function othersIn(
  people: readonly string[] | null,
  me: string,
  members: ReadonlyMap<string, MemberView>,
): readonly MemberView[] {
  return (people ?? []).flatMap((id) => (id === me ? [] : (members.get(id) ?? [])))
}

/** What a channel is called on screens: `#glaze-lab`, or the names of the others in it. */
export function useChannelTitle(channel: ChannelView): string {
  const t = useMessages(chatMessages)
  const others = useOthers(channel)
  return channel.people ? namesOf(others) || t.somebody : `#${channel.name}`
}

export function namesOf(people: readonly MemberView[]): string {
  return people.map(({ name }) => name).join(', ')
}
