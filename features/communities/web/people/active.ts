import { folded } from '#lib/text.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import type { CommunitySnapshot, MemberView } from '../../contract.ts'
import { communitySlice } from '../replica.ts'

const lists = new WeakMap<readonly MemberView[], readonly MemberView[]>()

/** Who is in the community now, by name. */
export function useActive(): readonly MemberView[] {
  return useSlice(communitySlice, activeIn)
}

function activeIn({ members }: CommunitySnapshot): readonly MemberView[] {
  const known = lists.get(members)
  if (known) return known
  const active = members
    .filter(({ state }) => state === 'active')
    .toSorted((a, b) => a.name.localeCompare(b.name))
  lists.set(members, active)
  return active
}

/** Whether all words are somewhere in what is known of a person. Accents and case do not matter. */
export function matches({ name, headline, about, pronouns }: MemberView, words: string): boolean {
  const text = folded(`${name} ${headline} ${about} ${pronouns}`)
  return folded(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
