import { type Page, page } from '#platform/web/router/index.ts'

/** The design system, and the frames with sample data to look at them in. */
export const designPages: readonly Page[] = [
  page({
    path: '/design',
    within: 'none',
    load: () => import('./design-page.tsx').then((module) => module.DesignPage),
  }),
  page({
    path: '/design/shell',
    within: 'none',
    load: () => import('./shell-page.tsx').then((module) => module.ShellPage),
  }),
  page({
    path: '/design/shell/chat',
    within: 'none',
    load: () => import('./chat-page.tsx').then((module) => module.ChatPage),
  }),
  page({
    path: '/design/letter',
    within: 'none',
    load: () => import('./letter-page.tsx').then((module) => module.LetterPage),
  }),
]
