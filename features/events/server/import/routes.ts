import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import { CalendarImport, ImportCalendar } from '../../contract.ts'
import { eventsPath } from '../paths.ts'
import { importCalendar, previewCalendar } from './import-calendar.ts'

const bodyLimit = 15 * 1024 * 1024
const bytesOf = (file: string) => Buffer.from(file, 'base64')

/** The routes by which a calendar file comes in. */
export const importRoutes = [
  route.post(`${eventsPath}/import-preview`, {
    actor: member,
    summary: 'See what a calendar file would bring',
    body: ImportCalendar,
    bodyLimit,
    reply: CalendarImport,
    limit: '60/hour',
    run: ({ tx, actor, body }) => previewCalendar(tx, actor, bytesOf(body.file), body.zone),
  }),
  route.post(`${eventsPath}/imports`, {
    actor: member,
    summary: 'Bring in the events of a calendar file, as drafts',
    body: ImportCalendar,
    bodyLimit,
    reply: CalendarImport,
    limit: '60/hour',
    run: ({ tx, actor, body }) => importCalendar(tx, actor, bytesOf(body.file), body.zone),
  }),
]
