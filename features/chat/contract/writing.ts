import { z } from 'zod'
import { id } from '#lib/shapes.ts'
import { longestMessage } from '../limits.ts'
import { Body, PostMessage } from './message.ts'

const instant = z.string()
const Moment = z.iso.datetime({ precision: 6 })

/** What was begun in a channel or in answer to a message, and when; nothing once it was sent or given up. */
export const KeepDraft = z.object({
  body: z.string().max(2 * longestMessage),
  at: Moment,
  /** The message that is being answered. */
  threadId: id.optional(),
})
export type KeepDraft = z.output<typeof KeepDraft>

export const DraftView = z.object({
  channelId: id,
  threadId: id.optional(),
  body: z.string(),
  at: instant,
})
export type DraftView = z.output<typeof DraftView>

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

/** What one member has written and not said: drafts, the latest first and those that were emptied last, and what waits for its time, the next first. */
export const WritingSnapshot = z.object({
  drafts: z.array(DraftView),
  scheduled: z.array(ScheduledView),
})
export type WritingSnapshot = z.output<typeof WritingSnapshot>

/** Entries for their author alone, by kind. */
export interface WritingEntries {
  'chat.scheduled-changed': ScheduledView
  /** It was said, or given up. */
  'chat.scheduled-removed': { id: string }
}

export interface WritingSignals {
  'chat.draft': DraftView
}
