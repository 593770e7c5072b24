import { pathTo } from '#platform/web/router/index.ts'

export const eventsPath = '/c/$community/events'
export const newPath = '/c/$community/events/new'
export const importPath = '/c/$community/events/import'
export const pastPath = '/c/$community/events/past'
export const editPath = '/c/$community/events/$event/edit'
export const ticketPath = '/c/$community/events/$event/ticket'
export const consentsPath = '/c/$community/events/consents'
export const claimPath = '/c/$community/events/$event/claim'
export const peoplePath = '/c/$community/events/$event/people'
export const doorPath = '/c/$community/events/$event/door'
export const eventPath = '/c/$community/events/$event'
/** The calendar of a person, across communities. */
export const calendarPath = '/calendar'
export const templatesPath = '/organisation/event-templates'
export const templatePath = '/organisation/event-templates/$template'
export const feedsPath = '/settings/calendars'

/** The address of a template of headquarters. */
export function templateTo(template: string): string {
  return pathTo(templatePath, { template })
}

/** The address of an event; of one of its dates, where it has many. */
export function eventTo(community: string, event: string, date?: string): string {
  return pathTo(eventPath, { community, event }) + (date ? `?date=${date}` : '')
}

/** The addresses of a community's events. */
export const eventsOf = (community: string) => ({
  home: pathTo(eventsPath, { community }),
  new: pathTo(newPath, { community }),
  import: pathTo(importPath, { community }),
  past: pathTo(pastPath, { community }),
  consents: pathTo(consentsPath, { community }),
  event: (event: string, date?: string) => eventTo(community, event, date),
  /** To be edited, or what follows from one of its dates on. */
  edit: (event: string, following?: string) =>
    pathTo(editPath, { community, event }) + (following ? `?following=${following}` : ''),
  people: (event: string, date: string) =>
    `${pathTo(peoplePath, { community, event })}?date=${date}`,
  door: (event: string, date: string) => `${pathTo(doorPath, { community, event })}?date=${date}`,
  ticket: (event: string, date: string) =>
    `${pathTo(ticketPath, { community, event })}?date=${date}`,
})

/** The address of an event for those outside its community; it is no page of this app. */
export function outsideTo(community: string, event: string): string {
  return `/e/${encodeURIComponent(community)}/${event}`
}

/** The address at which a community's events come into one's own calendar. */
export function feedsTo(community: string): string {
  return `${feedsPath}?community=${encodeURIComponent(community)}`
}

/** The address of an event as a file for calendars; it is no page of this app. */
export function calendarFileTo(community: string, event: string): string {
  return `/api/v1/communities/${encodeURIComponent(community)}/events/${event}/calendar.ics`
}
