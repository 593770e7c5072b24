import { type Page, page } from '#platform/web/router/index.ts'
import { everywherePath, herePath } from './places.ts'

export { resultTo, searchTo } from './places.ts'

/** The pages of search. */
export const searchPages: readonly Page[] = [
  page({
    path: herePath,
    within: 'place',
    load: () => import('./search-page.tsx').then((module) => module.SearchHerePage),
  }),
  page({
    path: everywherePath,
    within: 'app',
    load: () => import('./search-page.tsx').then((module) => module.SearchEverywherePage),
  }),
]
