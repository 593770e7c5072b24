import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import {
  AttendanceView,
  CheckIn,
  CheckInAnswer,
  DoorView,
  TicketElsewhere,
} from '../../contract.ts'
import { datePath, eventPath } from '../paths.ts'
import { checkIn } from './check-in.ts'
import { myAttendance } from './my-attendance.ts'
import { readDoor, ticketElsewhere } from './read-door.ts'
import { undoCheckIn } from './undo-check-in.ts'

/** The routes of the door. A queue that comes in goes fast, and so does a device that had no line. */
export const doorRoutes = [
  route.get(`${datePath}/door`, {
    actor: member,
    summary: 'Who may come in at a date and who has, for hosts',
    reply: DoorView,
    run: ({ db, actor, params }) => readDoor(db, actor, params.occurrenceId),
  }),
  route.get(`${datePath}/door/ticket`, {
    actor: member,
    summary: 'What a ticket is for that is not on the list of a date, for hosts',
    query: z.object({ code: z.string().min(1).max(200) }),
    reply: TicketElsewhere,
    run: ({ db, actor, params, query }) =>
      ticketElsewhere(db, actor, params.occurrenceId, query.code),
  }),
  route.post(`${datePath}/check-ins`, {
    actor: member,
    summary: 'Note that somebody came in',
    body: CheckIn,
    reply: CheckInAnswer,
    limit: '600/minute',
    run: ({ tx, actor, params, body }) => checkIn(tx, actor, params.occurrenceId, body),
  }),
  route.delete(`${datePath}/check-ins/{checkInId}`, {
    actor: member,
    summary: 'Take back that somebody came in',
    reply: z.null(),
    limit: '600/minute',
    run: ({ tx, actor, params }) => undoCheckIn(tx, actor, params.occurrenceId, params.checkInId),
  }),
  route.get(`${eventPath}/attendance`, {
    actor: member,
    summary: 'Whether I was there, as it was noted at the door',
    reply: AttendanceView,
    run: ({ db, actor, params }) => myAttendance(db, actor, params.eventId),
  }),
]
