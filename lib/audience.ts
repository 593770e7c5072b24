/** Held by people who are no members too, so that all members do not cover them. */
const beyondMembers = ['organisation', 'public']

/** Whether everybody who sees what is for `inner` sees what is for `outer` too. Every member holds `members`. */
export function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
  const forMembers = outer.includes('members')
  return inner.every((key) => outer.includes(key) || (forMembers && !beyondMembers.includes(key)))
}
