import { type Page, page } from '#platform/web/router/index.ts'
import { historyPath } from './places.ts'

export { HistoryCards } from './history-cards.tsx'
export { HistoryTab } from './late-tab.tsx'

export const importsPages: readonly Page[] = [
  page({
    path: historyPath,
    within: 'place',
    load: async () => (await import('./history-page.tsx')).HistoryPage,
  }),
  page({
    path: '/c/$community/past',
    within: 'place',
    load: async () => (await import('./past-page.tsx')).PastPage,
  }),
]
