import type { EventRow } from '#features/events/contract.ts'
import { eventsSlice } from '#features/events/web/index.ts'
import type { SearchResult } from '../../contract.ts'
import { pointedOut } from './hits.ts'
import type { Held, Sieve } from './search-held.ts'

/** Events that are published, by what lists show of them; the rest only the server has. They stand in no place. */
export function heldEvents(replica: Held, sieve: Sieve): readonly SearchResult[] {
  const { query } = sieve
  const events = replica.read(eventsSlice)
  if (!events || query.has.length > 0 || !sieve.isAsked('event') || !sieve.isIn(undefined))
    return []
  return events.events
    .filter(
      ({ status, author, updatedAt }) =>
        (status === 'published' || status === 'cancelled') &&
        sieve.isFrom(author) &&
        sieve.isWithin(updatedAt),
    )
    .flatMap((event) => resultOf(replica.community, event, sieve))
}

function resultOf(community: string, event: EventRow, { query }: Sieve): SearchResult[] {
  const { id, format: form, author, updatedAt: at, title, summary, place, tags } = event
  const text = [summary, place, tags.join(' ')].filter(Boolean).join('\n')
  const found = pointedOut(title, text, query.terms)
  return found ? [{ community, kind: 'event', id, form, placeId: null, author, at, ...found }] : []
}
