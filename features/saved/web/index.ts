import { type Page, page } from '#platform/web/router/index.ts'
import { donePath, savedPath } from './places.ts'

export { savedExtras, savedPostExtras } from './actions.tsx'
export { Reminders } from './reminders.ts'
export { savedSlice } from './replica.ts'
export { SavedLink } from './saved-link.tsx'
export { savedSender } from './send-wish.ts'
export { savedParcel } from './wishes.ts'

/** The pages of what one keeps for later. */
export const savedPages: readonly Page[] = [
  page({
    path: savedPath,
    within: 'place',
    load: async () => (await import('./saved-page.tsx')).SavedPage,
  }),
  page({
    path: donePath,
    within: 'place',
    load: async () => (await import('./saved-page.tsx')).DonePage,
  }),
]
