import type { MemberView } from '#features/communities/contract.ts'

/** Whom one may mean in a message: a member, or a whole channel. */
export type Mentionable = Pick<MemberView, 'id' | 'name' | 'headline'> &
  Partial<Pick<MemberView, 'image'>>

/** The ways to call a whole channel, as they stand in the list of suggestions. */
export function callsNamed(words: { channel: string; here: string }): readonly Mentionable[] {
  return [
    { id: '!channel', name: 'channel', headline: words.channel },
    { id: '!here', name: 'here', headline: words.here },
  ]
}

export function callsBeginning(
  calls: readonly Mentionable[],
  typed: string,
): readonly Mentionable[] {
  return calls.filter(({ name }) => name.startsWith(typed.toLowerCase()))
}

export function isCall({ id }: Mentionable): boolean {
  return id.startsWith('!')
}
