import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import type { Live } from '#platform/server/live/live.ts'
import {
  ChangeScheduled,
  DraftView,
  KeepDraft,
  MessageView,
  ScheduledView,
  ScheduleMessage,
} from '../../contract.ts'
import { changeScheduled } from './change-scheduled.ts'
import { discardScheduled } from './discard-scheduled.ts'
import { listDrafts } from './drafts.ts'
import { keepDraft } from './keep-draft.ts'
import { scheduleMessage } from './schedule-message.ts'
import { sendScheduledNow } from './send-scheduled.ts'

const channel = '/communities/{community}/channels/{channelId}'
const scheduled = '/communities/{community}/scheduled/{scheduledId}'

/** The routes around what one has written and not said. */
export function writingRoutes(live: Live) {
  return [
    route.put(`${channel}/draft`, {
      actor: member,
      summary: 'Keep what I began in a channel',
      body: KeepDraft,
      reply: DraftView,
      limit: '240/minute',
      run: ({ tx, actor, params, body }) => keepDraft(tx, live, actor, params.channelId, body),
    }),
    route.get('/communities/{community}/drafts', {
      actor: member,
      summary: 'What I began and have not sent',
      reply: z.array(DraftView),
      run: ({ db, actor }) => listDrafts(db, actor),
    }),
    route.post(`${channel}/scheduled`, {
      actor: member,
      summary: 'Have a message said later',
      body: ScheduleMessage,
      reply: ScheduledView,
      limit: '60/minute',
      run: ({ tx, actor, params, body }) => scheduleMessage(tx, actor, params.channelId, body),
    }),
    route.patch(scheduled, {
      actor: member,
      summary: 'Change the words or the time of a scheduled message',
      body: ChangeScheduled,
      reply: ScheduledView,
      run: ({ tx, actor, params, body }) => changeScheduled(tx, actor, params.scheduledId, body),
    }),
    route.post(`${scheduled}/send`, {
      actor: member,
      summary: 'Say a scheduled message now',
      reply: MessageView,
      limit: '60/minute',
      run: ({ tx, actor, params }) => sendScheduledNow(tx, actor, params.scheduledId),
    }),
    route.delete(scheduled, {
      actor: member,
      summary: 'Give up a scheduled message',
      reply: z.null(),
      run: ({ tx, actor, params }) => discardScheduled(tx, actor, params.scheduledId),
    }),
  ]
}
