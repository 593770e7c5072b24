import { type Page, page } from '#platform/web/router/index.ts'

export { HistoryCards } from './history-cards.tsx'

export const importsPages: readonly Page[] = [
  page({
    path: '/c/$community/settings/history',
    within: 'place',
    load: async () => (await import('./history-page.tsx')).HistoryPage,
  }),
  page({
    path: '/c/$community/past',
    within: 'place',
    load: async () => (await import('./past-page.tsx')).PastPage,
  }),
]
