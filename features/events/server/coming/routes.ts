import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import type { Lane } from '#platform/server/db/lane.ts'
import { route } from '#platform/server/http/route.ts'
import {
  AddAttendee,
  AttendeesView,
  AttendeeView,
  ClaimSeat,
  ConsentsView,
  DecideRsvp,
  NoteAbsence,
  PlaceView,
  Rsvp,
  RsvpView,
  RunLate,
  SeriesRsvpView,
} from '../../contract.ts'
import { eventPath } from '../paths.ts'
import { addAttendee } from './add-attendee.ts'
import { attendeesCsv } from './attendees/attendees-csv.ts'
import { listAttendees } from './attendees/list-attendees.ts'
import { consentsOf } from './attendees/my-consents.ts'
import { claimSeat, readClaim } from './claim-seat.ts'
import type { Come } from './come.ts'
import { comeToSeries } from './come-to-series.ts'
import { decideRsvp } from './decide-rsvp.ts'
import { resendMail } from './mails/resend-mail.ts'
import { myPlace } from './my-place.ts'
import { noteAbsence } from './note-absence.ts'
import { runLate } from './run-late.ts'

const pool = '/communities/{community}/pools/{poolId}'

/** The routes of who comes. */
export function comingRoutes(come: Lane<Come, RsvpView>) {
  return [...ownRoutes(come), ...hostRoutes]
}

function ownRoutes(come: Lane<Come, RsvpView>) {
  return [
    route.putLane(`${pool}/rsvp`, {
      actor: member,
      summary: 'Say whether I come',
      body: Rsvp,
      reply: RsvpView,
      limit: '60/minute',
      run: ({ actor, params, body }) => {
        const { community, person, member } = actor
        return come({ community, pool: params.poolId, person, member, guest: null, said: body })
      },
    }),
    route.lane(`${eventPath}/rsvps`, {
      actor: member,
      summary: 'Say the same about all dates of a series that are to come',
      body: Rsvp,
      reply: SeriesRsvpView,
      limit: '10/minute',
      run: ({ db, actor, params, body }) => comeToSeries(db, actor, params.eventId, body, come),
    }),
    route.get(`${pool}/claim`, {
      actor: member,
      summary: 'How I stand who open the link of an offered seat; takes nothing',
      query: ClaimSeat,
      reply: RsvpView,
      run: ({ db, actor, params, query }) => readClaim(db, actor, params.poolId, query),
    }),
    route.post(`${pool}/claim`, {
      actor: member,
      summary: 'Take the seat I was offered',
      body: ClaimSeat,
      reply: RsvpView,
      limit: '30/minute',
      run: ({ tx, actor, params, body }) => claimSeat(tx, actor, params.poolId, body),
    }),
    route.post(`${pool}/late`, {
      actor: member,
      summary: 'Tell the hosts that I come late',
      body: RunLate,
      reply: RsvpView,
      limit: '30/hour',
      run: ({ tx, actor, params, body }) => runLate(tx, actor, params.poolId, body),
    }),
    route.get(`${pool}/place`, {
      actor: member,
      summary: 'My place in line',
      reply: PlaceView,
      run: ({ db, actor, params }) => myPlace(db, actor, params.poolId),
    }),
    route.get('/communities/{community}/event-consents', {
      actor: member,
      summary: 'What I let others see of me at events',
      reply: ConsentsView,
      run: async ({ db, actor }) => ({ consents: await consentsOf(db, actor) }),
    }),
    route.get(`${pool}/attendees`, {
      actor: member,
      summary: 'Who comes, as far as they let me see it; hosts see all',
      reply: AttendeesView,
      run: ({ db, actor, params }) => listAttendees(db, actor, params.poolId),
    }),
  ]
}

const hostRoutes = [
  route.post(`${pool}/attendees`, {
    actor: member,
    summary: 'Put somebody on the list',
    body: AddAttendee,
    reply: AttendeeView,
    limit: '120/hour',
    run: ({ tx, actor, params, body }) => addAttendee(tx, actor, params.poolId, body),
  }),
  route.put('/communities/{community}/rsvps/{rsvpId}/decision', {
    actor: member,
    summary: 'Let somebody in, turn them away, offer them a seat, or take them off the list',
    body: DecideRsvp,
    reply: AttendeeView,
    limit: '600/hour',
    run: ({ tx, actor, params, body }) => decideRsvp(tx, actor, params.rsvpId, body),
  }),
  route.put('/communities/{community}/rsvps/{rsvpId}/absence', {
    actor: member,
    summary: 'Note that somebody was not there, or was after all',
    body: NoteAbsence,
    reply: AttendeeView,
    limit: '600/hour',
    run: ({ tx, actor, params, body }) => noteAbsence(tx, actor, params.rsvpId, body.absent),
  }),
  route.post('/communities/{community}/rsvps/{rsvpId}/mails', {
    actor: member,
    summary: 'Send somebody the mail about their seat once more',
    body: z.object({}),
    reply: z.null(),
    limit: '120/hour',
    run: ({ tx, actor, params }) => resendMail(tx, actor, params.rsvpId),
  }),
  route.text(`${pool}/attendees.csv`, {
    actor: member,
    summary: 'Who comes, as a table for hosts or for sponsors',
    query: z.object({ reader: z.enum(['hosts', 'sponsors']).default('hosts') }),
    limit: '60/hour',
    run: ({ db, actor, params, query }) => attendeesCsv(db, actor, params.poolId, query.reader),
  }),
]
