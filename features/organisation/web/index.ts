import { type Page, page } from '#platform/web/router/index.ts'

export { AdministrationFrame } from './administration/late-frame.ts'
export { MoreParts } from './administration/more-parts.ts'
export { loadOrganisation, organisation } from './organisation.ts'

/** The pages of set-up and of administrating. */
export const organisationPages: readonly Page[] = [
  page({
    path: '/setup',
    within: 'plain',
    load: async () => (await import('./set-up-page.tsx')).SetUpPage,
  }),
  page({
    path: '/organisation',
    within: 'app',
    load: async () => (await import('./administration/general-page.tsx')).GeneralPage,
  }),
  page({
    path: '/organisation/administrators',
    within: 'app',
    load: async () => (await import('./administration/administrators-page.tsx')).AdministratorsPage,
  }),
  page({
    path: '/organisation/outbox',
    within: 'app',
    load: async () => (await import('./administration/outbox-page.tsx')).OutboxPage,
  }),
]
