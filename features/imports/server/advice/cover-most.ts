/** Somebody to invite, and in how many conversations they were that nobody before them was in. */
export interface Pick<Person> {
  person: Person
  adds: number
}

/**
 * Few people who were in most conversations, the one who adds most first: until `share` of all are reached, nobody adds
 * anything, or there are `most`. To find the very fewest is set cover, which is NP-hard; taking the best each time
 * reaches at least 1 - 1/e of what any as many people would (Nemhauser, Wolsey, Fisher 1978).
 */
export function coverMost<Person>(
  conversations: ReadonlyMap<Person, ReadonlySet<string>>,
  { share = 0.8, most = 8 } = {},
): Pick<Person>[] {
  const left = new Map([...conversations].map(([person, own]) => [person, new Set(own)]))
  const open = new Set([...conversations.values()].flatMap((own) => [...own]))
  // Rounded, as 0.8 of 5 would be a little more than 4.
  const enough = Math.floor(Math.round(open.size * (1 - share) * 1e6) / 1e6)
  const picks: Pick<Person>[] = []
  while (open.size > enough && picks.length < most) {
    const best = largest(left)
    if (!best) break
    const [person, own] = best
    picks.push({ person, adds: own.size })
    left.delete(person)
    for (const conversation of own) {
      open.delete(conversation)
      for (const others of left.values()) others.delete(conversation)
    }
  }
  return picks
}

function largest<Person>(
  sets: ReadonlyMap<Person, Set<string>>,
): [Person, Set<string>] | undefined {
  let best: [Person, Set<string>] | undefined
  for (const each of sets)
    if (each[1].size > (best?.[1].size ?? 0)) best = [each[0], new Set(each[1])]
  return best
}
