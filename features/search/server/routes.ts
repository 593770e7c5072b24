import { member } from '#features/communities/server/index.ts'
import { profilesOf } from '#features/people/server/index.ts'
import { person } from '#platform/server/auth/session.ts'
import { route } from '#platform/server/http/route.ts'
import { SearchPage, SearchQueryInput } from '../contract.ts'
import { searchEverywhere, searchHere } from './search.ts'
import type { SearchSource } from './source.ts'

/** The routes of search. Typing asks often, so the limit is for those who would read a community out word by word. */
export function searchRoutes(sources: readonly SearchSource[]) {
  return [
    route.get('/communities/{community}/search', {
      actor: member,
      summary: 'Search a community',
      query: SearchQueryInput,
      reply: SearchPage,
      limit: '120/minute',
      run: async ({ db, actor, query }) => {
        const profile = (await profilesOf(db, [actor.person])).get(actor.person)
        return searchHere(db, actor, sources, query, profile?.timeZone ?? 'UTC')
      },
    }),
    route.get('/search', {
      actor: person,
      summary: 'Search all my communities',
      query: SearchQueryInput,
      reply: SearchPage,
      limit: '60/minute',
      run: ({ db, actor, query }) => searchEverywhere(db, actor, sources, query),
    }),
  ]
}

export type SearchRoutes = ReturnType<typeof searchRoutes>[number]
