import { communitySlice, membersById } from '#features/communities/web/index.ts'
import type { Replica } from '#platform/web/replica/index.ts'
import type { SearchResult } from '../../contract.ts'
import { spanOf } from '../../query/days.ts'
import { asksNothing, parseQuery, type SearchQuery, type Type } from '../../query/parse-query.ts'
import { fold } from '../../query/words.ts'
import { heldEvents } from './held-events.ts'
import { heldMessages } from './held-messages.ts'
import { heldResources } from './held-resources.ts'
import { heldTopics } from './held-topics.ts'
import { isCalled } from './hits.ts'

/** What a replica has. */
export type Held = Pick<Replica, 'community' | 'read'>

/** What of the query can be said of anything that is held. */
export interface Sieve {
  query: SearchQuery
  /** Whether one of these types was asked for, or none in particular. */
  isAsked(...types: readonly Type[]): boolean
  isFrom(author: string | null): boolean
  isWithin(at: string): boolean
  /** Whether what is called so, or has this id, was asked for as a place, or none was. */
  isIn(place: { id: string; name: string } | undefined): boolean
}

/**
 * What the replicas of this browser have, the newest first: at once and without a network. They hold the newest messages of
 * each channel, the last active topics, and what is in the library and among events by its title, and compare words as they
 * begin, without the stems that the server knows.
 */
export function searchHeld(
  replicas: readonly Held[],
  typed: string,
  zone: string,
  most = 20,
): readonly SearchResult[] {
  const query = parseQuery(typed)
  if (asksNothing({ ...query, before: undefined, after: undefined, on: undefined })) return []
  return replicas
    .flatMap((replica) => {
      const sieve = sieveFor(replica, query, zone)
      return sieve
        ? [heldMessages, heldTopics, heldResources, heldEvents].flatMap((held) =>
            held(replica, sieve),
          )
        : []
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, most)
}

function sieveFor(replica: Held, query: SearchQuery, zone: string): Sieve | undefined {
  const community = replica.read(communitySlice)
  if (!community) return undefined
  const { from, until } = spanOf(query, Date.now(), zone)
  const members = membersById(community)
  const me = community.me.member
  return {
    query,
    isAsked: (...types) =>
      query.type.length === 0 || query.type.some((type) => types.includes(type)),
    isWithin: (at) => (!from || at >= from) && (!until || at < until),
    isFrom: (author) =>
      query.from.length === 0 ||
      (author !== null &&
        query.from.some((name) => isCalled(author, members.get(author)?.name, me, name))),
    isIn: (place) =>
      query.in.length === 0 ||
      (place !== undefined &&
        query.in.some((name) => fold(name) === fold(place.name) || name === place.id)),
  }
}
