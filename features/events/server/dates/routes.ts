import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import {
  AddDate,
  CancelEvent,
  ChangeDate,
  DatesPreview,
  EventView,
  FollowingView,
  PreviewDates,
  SplitSeries,
} from '../../contract.ts'
import { datePath, eventPath } from '../paths.ts'
import { addDate } from './add-date.ts'
import { cancelDate, restoreDate } from './cancel-date.ts'
import { changeDate } from './change-date.ts'
import { readFollowing } from './following/read-following.ts'
import { splitEvent } from './following/split-event.ts'
import { previewDates } from './preview-dates.ts'

/** The routes of the dates of a series. */
export const dateRoutes = [
  route.get('/communities/{community}/date-previews', {
    actor: member,
    summary: 'The dates that a rule gives',
    query: PreviewDates,
    reply: DatesPreview,
    limit: '600/hour',
    run: async ({ query }) => previewDates(query),
  }),
  route.post(`${eventPath}/occurrences`, {
    actor: member,
    summary: 'Add a date to an event, beside its rule',
    body: AddDate,
    reply: EventView,
    limit: '120/hour',
    run: ({ tx, actor, params, body }) => addDate(tx, actor, params.eventId, body),
  }),
  route.patch(datePath, {
    actor: member,
    summary: 'Move one date of a series to another time or place',
    body: ChangeDate,
    reply: EventView,
    limit: '120/hour',
    run: ({ tx, actor, params, body }) => changeDate(tx, actor, params.occurrenceId, body),
  }),
  route.put(`${datePath}/cancelled`, {
    actor: member,
    summary: 'Call one date of a series off',
    body: CancelEvent,
    reply: EventView,
    limit: '120/hour',
    run: ({ tx, actor, params, body }) => cancelDate(tx, actor, params.occurrenceId, body),
  }),
  route.put(`${datePath}/restored`, {
    actor: member,
    summary: 'Let a date of a series take place that was called off',
    body: z.object({}),
    reply: EventView,
    limit: '120/hour',
    run: ({ tx, actor, params }) => restoreDate(tx, actor, params.occurrenceId),
  }),
  route.get(`${datePath}/following`, {
    actor: member,
    summary:
      'How many dates and people it is about when a series goes on from this date as an event of its own',
    reply: FollowingView,
    limit: '600/hour',
    run: ({ db, actor, params }) => readFollowing(db, actor, params.occurrenceId),
  }),
  route.post(`${datePath}/following`, {
    actor: member,
    summary: 'Let a series go on from this date as an event of its own',
    body: SplitSeries,
    bodyLimit: 512 * 1024,
    reply: EventView,
    limit: '60/hour',
    run: ({ tx, actor, params, body }) => splitEvent(tx, actor, params.occurrenceId, body),
  }),
]
