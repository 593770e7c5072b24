import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import { ChangeScheduled, MessageView, ScheduledView, ScheduleMessage } from '../../contract.ts'
import { changeScheduled } from './change-scheduled.ts'
import { discardScheduled } from './discard-scheduled.ts'
import { scheduleMessage } from './schedule-message.ts'
import { sendScheduledNow } from './send-scheduled.ts'

const channel = '/communities/{community}/channels/{channelId}'
const scheduled = '/communities/{community}/scheduled/{scheduledId}'

/** The routes around what waits for its time. */
export const writingRoutes = [
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
