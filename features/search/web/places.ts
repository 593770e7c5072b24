import { pathTo } from '#platform/web/router/index.ts'

export const everywherePath = '/search'
export const herePath = '/c/$community/search'

/** The search page of a community, or of all without one, with a query in its box. */
export function searchTo(community: string | undefined, query = ''): string {
  const path = community === undefined ? everywherePath : pathTo(herePath, { community })
  return query === '' ? path : `${path}?q=${encodeURIComponent(query)}`
}
