import { type Page, page } from '#platform/web/router/index.ts'

/** The letters: today across all communities, this week in one. */
export const homePages: readonly Page[] = [
  page({
    path: '/',
    within: 'app',
    load: async () => (await import('./today-page.tsx')).TodayPage,
  }),
  page({
    path: '/c/$community',
    within: 'place',
    load: async () => (await import('./week-page.tsx')).WeekPage,
  }),
]
