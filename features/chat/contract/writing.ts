import { z } from 'zod'
import { id } from '#lib/shapes.ts'
import { Body, PostMessage } from './message.ts'

const instant = z.string()
const Moment = z.iso.datetime({ precision: 6 })

/** A message to be said later. Its id is the one it will have. */
export const ScheduleMessage = PostMessage.extend({ postAt: Moment })
export type ScheduleMessage = z.output<typeof ScheduleMessage>

export const ChangeScheduled = z.object({ body: Body.optional(), postAt: Moment.optional() })
export type ChangeScheduled = z.output<typeof ChangeScheduled>

/** A message that waits for its time, or that could not be said when it came. */
export const ScheduledView = PostMessage.extend({
  channelId: id,
  postAt: instant,
  /** The code of the refusal. */
  refused: z.string().nullable(),
})
export type ScheduledView = z.output<typeof ScheduledView>

/** What one member has written that waits for its time, the next first. */
export const WritingSnapshot = z.object({ scheduled: z.array(ScheduledView) })
export type WritingSnapshot = z.output<typeof WritingSnapshot>

/** Entries for their author alone, by kind. */
export interface WritingEntries {
  'chat.scheduled-changed': ScheduledView
  /** It was said, or given up. */
  'chat.scheduled-removed': { id: string }
}
