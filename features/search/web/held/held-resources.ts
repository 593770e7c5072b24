import type { ResourceRow } from '#features/library/contract.ts'
import { librarySlice } from '#features/library/web/index.ts'
import type { SearchResult } from '../../contract.ts'
import { pointedOut } from './hits.ts'
import type { Held, Sieve } from './search-held.ts'

/** Resources by what lists show of them; what is in them only the server has. */
export function heldResources(replica: Held, sieve: Sieve): readonly SearchResult[] {
  const library = replica.read(librarySlice)
  if (!library || sieve.query.has.length > 0 || !sieve.isAsked('resource')) return []
  const sections = new Map(library.sections.map((section) => [section.id, section]))
  return library.resources
    .filter(
      ({ sectionId, author, updatedAt }) =>
        sieve.isIn(sectionId === null ? undefined : sections.get(sectionId)) &&
        sieve.isFrom(author) &&
        sieve.isWithin(updatedAt),
    )
    .flatMap((resource) => resultOf(replica.community, resource, sieve))
}

function resultOf(community: string, resource: ResourceRow, { query }: Sieve): SearchResult[] {
  const { id, kind: form, status, sectionId: placeId, author, updatedAt: at } = resource
  const { title, summary, tags } = resource
  const found = pointedOut(title, [summary, tags.join(' ')].filter(Boolean).join('\n'), query.terms)
  if (!found) return []
  const state = status === 'published' ? {} : { status }
  return [{ ...{ community, kind: 'resource', id, form, ...state }, placeId, author, at, ...found }]
}
