import type { Face } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'

interface Shown {
  id: Id
  host: Pick<Face, 'id' | 'slug'>
}

/** The path of an event's page for those outside. A private community has no address there, and goes by its id. */
export function publicPath({ id, host }: Shown): string {
  return `/e/${host.slug ?? host.id}/${id}`
}

/** The path of what other pages show in a frame. */
export function embedPath(event: Shown): string {
  return publicPath(event).replace('/e/', `${framed}/`)
}

/** Where the paths begin that pages of others may show in a frame. */
export const framed = '/embed/e'

/** The path of what a community has for everybody, for calendars. */
export function communityCalendarPath(slug: string): string {
  return `/e/${slug}/calendar.ics`
}

/** The path of an event as a file for calendars. */
export function calendarPath(event: Shown): string {
  return `${publicPath(event)}/calendar.ics`
}

/** The path of a picture that goes along. */
export function picturePath(event: Shown, file: Id): string {
  return `${publicPath(event)}/files/${file}`
}
