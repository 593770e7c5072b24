import type { Id } from '#lib/ids.ts'

/** Those who said the same of a thing, with one more at the end; as they were if they said so already. */
export function withMember(named: Id[] | null, member: Id): Id[] | null {
  if (named?.includes(member)) return named
  return [...(named ?? []), member]
}

/** The same without one; nobody is null. */
export function withoutMember(named: Id[] | null, member: Id): Id[] | null {
  if (!named?.includes(member)) return named
  const others = named.filter((id) => id !== member)
  return others.length > 0 ? others : null
}
