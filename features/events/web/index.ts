import { type Page, page } from '#platform/web/router/index.ts'
import { late } from '#platform/web/ui/index.ts'
import {
  calendarPath,
  claimPath,
  consentsPath,
  doorPath,
  editPath,
  eventPath,
  eventsPath,
  feedsPath,
  importPath,
  newPath,
  pastPath,
  peoplePath,
  templatePath,
  templatesPath,
  ticketPath,
} from './places.ts'

export { checkInParcel, checkInSender, undoParcel, undoSender } from './door/sending.ts'
export { type EventExtras, EventExtrasContext } from './event/event-extras.ts'
export { EventsLink, useEventsWaiting } from './events-link.tsx'
export { calendarPath, eventsOf } from './places.ts'
export { eventsSlice } from './replica.ts'
export { EventTemplatesTab } from './templates/templates-tab.tsx'

/** The way to one's own calendars, among one's own settings. */
export const FeedsTab = late(async () => (await import('./feeds/feeds-tab.tsx')).FeedsTab)

/** The pages of events. */
export const eventsPages: readonly Page[] = [
  page({
    path: templatesPath,
    within: 'app',
    load: async () => (await import('./templates/templates-page.tsx')).TemplatesPage,
  }),
  page({
    path: templatePath,
    within: 'app',
    load: async () => (await import('./templates/template-page.tsx')).TemplatePage,
  }),
  page({
    path: calendarPath,
    within: 'app',
    load: async () => (await import('./calendar/calendar-page.tsx')).CalendarPage,
  }),
  page({
    path: eventsPath,
    within: 'place',
    load: async () => (await import('./list/events-page.tsx')).EventsPage,
  }),
  page({
    path: pastPath,
    within: 'place',
    load: async () => (await import('./list/past-page.tsx')).PastPage,
  }),
  page({
    path: consentsPath,
    within: 'place',
    load: async () => (await import('./consents/consents-page.tsx')).ConsentsPage,
  }),
  page({
    path: newPath,
    within: 'place',
    load: async () => (await import('./edit/new-page.tsx')).NewPage,
  }),
  page({
    path: importPath,
    within: 'place',
    load: async () => (await import('./import/import-page.tsx')).ImportPage,
  }),
  page({
    path: editPath,
    within: 'place',
    load: async () => (await import('./edit/edit-page.tsx')).EditPage,
  }),
  page({
    path: ticketPath,
    within: 'place',
    load: async () => (await import('./ticket/ticket-page.tsx')).TicketPage,
  }),
  page({
    path: claimPath,
    within: 'place',
    load: async () => (await import('./claim/claim-page.tsx')).ClaimPage,
  }),
  page({
    path: peoplePath,
    within: 'place',
    load: async () => (await import('./people/people-page.tsx')).PeoplePage,
  }),
  page({
    path: doorPath,
    within: 'place',
    load: async () => (await import('./door/door-page.tsx')).DoorPage,
  }),
  page({
    path: eventPath,
    within: 'place',
    load: async () => (await import('./event/event-page.tsx')).EventPage,
  }),
  page({
    path: feedsPath,
    within: 'app',
    load: async () => (await import('./feeds/feeds-page.tsx')).FeedsPage,
  }),
]
