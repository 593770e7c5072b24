import { type Page, page } from '#platform/web/router/index.ts'

export const designPages: readonly Page[] = [
  page({
    path: '/design',
    within: 'none',
    load: () => import('./design-page.tsx').then((module) => module.DesignPage),
  }),
]
