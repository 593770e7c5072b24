import { type Page, page } from '#platform/web/router/index.ts'

/** The pages around communities, before their doors, and of their people and settings. */
export const communitiesPages: readonly Page[] = [
  page({
    path: '/discover',
    within: 'app',
    load: async () => (await import('./discover/discover-page.tsx')).DiscoverPage,
  }),
  page({
    path: '/discover/new',
    within: 'app',
    load: async () => (await import('./settings/create-page.tsx')).CreatePage,
  }),
  page({
    path: '/join/$community',
    within: 'plain',
    load: async () => (await import('./join/join-page.tsx')).JoinPage,
  }),
  page({
    path: '/invite/$code',
    within: 'plain',
    load: async () => (await import('./join/invite-page.tsx')).InvitePage,
  }),
  page({
    path: '/c/$community/welcome',
    within: 'place',
    load: async () => (await import('./welcome/welcome-page.tsx')).WelcomePage,
  }),
  page({
    path: '/c/$community/people',
    within: 'place',
    load: async () => (await import('./people/people-page.tsx')).PeoplePage,
  }),
  page({
    path: '/c/$community/people/$member',
    within: 'place',
    load: async () => (await import('./people/member-page.tsx')).MemberPage,
  }),
  page({
    path: '/c/$community/settings',
    within: 'place',
    load: async () => (await import('./settings/general-page.tsx')).GeneralPage,
  }),
  page({
    path: '/c/$community/settings/guidelines',
    within: 'place',
    load: async () => (await import('./settings/guidelines-page.tsx')).GuidelinesPage,
  }),
  page({
    path: '/c/$community/settings/rings',
    within: 'place',
    load: async () => (await import('./settings/rings-page.tsx')).RingsPage,
  }),
  page({
    path: '/c/$community/settings/invitations',
    within: 'place',
    load: async () => (await import('./settings/invitations-page.tsx')).InvitationsPage,
  }),
  page({
    path: '/c/$community/settings/applications',
    within: 'place',
    load: async () => (await import('./settings/applications-page.tsx')).ApplicationsPage,
  }),
]
