import { listMemberships, type Member, membersFor } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Correction, SearchPage, SearchQueryInput } from '../contract.ts'
import { parseQuery } from '../query/parse-query.ts'
import { type Found, type Placed, searchCommunity, type Wanted } from './search-community.ts'
import type { SearchSource } from './source.ts'

/** Searches the community of a member. */
export async function searchHere(
  db: Db,
  member: Member,
  sources: readonly SearchSource[],
  input: SearchQueryInput,
  zone: string,
): Promise<SearchPage> {
  const found = await searchCommunity(db, member, sources, wantedFrom(input, zone))
  return pageOf([found], input)
}

/** Searches all communities of a person, each with their rights in it, and puts what was found in one order. */
export async function searchEverywhere(
  db: Db,
  person: { id: Id; timeZone: string },
  sources: readonly SearchSource[],
  input: SearchQueryInput,
): Promise<SearchPage> {
  const memberships = await listMemberships(db, person.id)
  const members = await membersFor(
    db,
    memberships.map(({ id }) => ({ community: id, person: person.id })),
  )
  const wanted = wantedFrom(input, person.timeZone)
  const found: Found[] = []
  // A few at a time: one search leaves connections to others.
  for (const some of chunks([...members.values()], atOnce))
    found.push(
      ...(await Promise.all(some.map((member) => searchCommunity(db, member, sources, wanted)))),
    )
  return pageOf(meantAsTyped(found), input)
}

/** Where somebody wrote the words as they were typed, nothing is mended elsewhere. */
function meantAsTyped(found: readonly Found[]): readonly Found[] {
  const plain = found.filter(
    ({ results, corrections }) => results.length > 0 && corrections.length === 0,
  )
  return plain.length > 0 ? plain : found
}

const atOnce = 3

function wantedFrom({ q, order, after, typing, limit }: SearchQueryInput, zone: string): Wanted {
  const query = parseQuery(q)
  return { query, order, after, typing: typing === 'true', limit, zone, now: Date.now() }
}

function pageOf(found: readonly Found[], { limit }: SearchQueryInput): SearchPage {
  const all = found.flatMap(({ results }) => results).sort(byPlace)
  const shown = all.slice(0, limit)
  return {
    results: shown.map(({ result }) => result),
    next: all.length > limit ? (shown.at(-1)?.place ?? null) : null,
    corrections: joined(found.filter(({ results }) => results.length > 0)),
  }
}

/** The highest first: numbers as numbers, times as texts; then by id. */
function byPlace(a: Placed, b: Placed): number {
  const [one = '', first = ''] = a.place.split('_')
  const [other = '', second = ''] = b.place.split('_')
  if (one === other) return first > second ? -1 : 1
  const isTime = /^\d{4}-/.test(one)
  return (isTime ? one > other : Number(one) > Number(other)) ? -1 : 1
}

/** What was mended, by the word that was typed. */
function joined(found: readonly Found[]): Correction[] {
  const meant = new Map<string, Set<string>>()
  for (const { corrections } of found)
    for (const correction of corrections) {
      const words = meant.getOrInsertComputed(correction.typed, () => new Set())
      for (const word of correction.meant) words.add(word)
    }
  return [...meant].map(([typed, words]) => ({ typed, meant: [...words] }))
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const all: Item[][] = []
  for (let at = 0; at < items.length; at += size) all.push(items.slice(at, at + size))
  return all
}
