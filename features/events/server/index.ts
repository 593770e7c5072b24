import { lane } from '#platform/server/db/lane.ts'
import type { Feature, Platform } from '#platform/server/feature.ts'
import { eventErrors } from '../messages/errors.ts'
import { lapseJob } from './coming/await-lapse.ts'
import { comeAll } from './coming/come.ts'
import { lapseTask } from './coming/lapse-offers.ts'
import { mailJob } from './coming/mails/mail-changes.ts'
import { mailDateJob } from './coming/mails/mail-date-changes.ts'
import { mailDateTask } from './coming/mails/write-date-mails.ts'
import { mailTask } from './coming/mails/write-mails.ts'
import { comingRoutes } from './coming/routes.ts'
import { extendJob } from './dates/await-extension.ts'
import { extendTask } from './dates/extend-series.ts'
import { mountFeeds } from './feeds/mount-feeds.ts'
import { feedRoutes } from './feeds/routes.ts'
import { forgetRequestJob, forgetRequestTask, mailRequestJob } from './guests/ask-to-come.ts'
import { mailRequestTask } from './guests/mail-request.ts'
import { mountSeat } from './guests/mount-seat.ts'
import { mountSignUp } from './guests/mount-sign-up.ts'
import { framed } from './public/addresses.ts'
import { mountPublic } from './public/mount-public.ts'
import { eventsRoutes } from './routes.ts'

export { findEvent } from './access.ts'
export { attendanceOf, attendedBy, type EventTalks, recordOf, talksFor } from './attendance.ts'
export {
  allComeTo,
  comesTo,
  type DatedEvent,
  occurrenceFor,
  occurrencesFor,
} from './comes-to.ts'
export { comeAll } from './coming/come.ts'
export { type Comer, comersTo } from './coming/comers-to.ts'
export { cancelDate } from './dates/cancel-date.ts'
export { changeDate } from './dates/change-date.ts'
export type { Event } from './event-rows.ts'
export { importCalendar } from './import/import-calendar.ts'
export { importEvent } from './import-event.ts'
export { canHost } from './policy.ts'
export { eventsAtDoor } from './public/at-door.ts'
export { cancelEvent } from './publishing/cancel-event.ts'
export { returnEvent, submitEvent } from './publishing/decide.ts'
export { eventItem, managersOf, openEvent } from './set-audience.ts'
export { eventsSnapshot } from './snapshot.ts'
export {
  eventsAheadAfter,
  readableEvents,
  type StandingEvent,
  standingEvents,
  standingEventsAfter,
} from './standing-events.ts'
export { keepCentral } from './templates/templates.ts'

/** What people meet for, who comes, what happens there and what is left of it. */
export function createEvents(platform: Platform): Feature {
  const { transact } = platform
  const come = lane(transact, comeAll)
  return {
    name: 'events',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: eventErrors,
    routes: [...eventsRoutes, ...comingRoutes(come), ...feedRoutes(platform.config)],
    jobs: {
      [lapseJob]: lapseTask(transact),
      [mailJob]: mailTask(platform),
      [mailDateJob]: mailDateTask(platform),
      [extendJob]: extendTask(transact),
      [mailRequestJob]: mailRequestTask(platform),
      [forgetRequestJob]: forgetRequestTask(transact),
    },
    framed: [framed],
    mount(app) {
      // Before the pages of events, as `calendar.ics` is none.
      mountFeeds(app, platform)
      mountPublic(app, platform)
      mountSignUp(app, { ...platform, come })
      mountSeat(app, { ...platform, come })
    },
  }
}
