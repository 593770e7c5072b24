import type { SkipReason } from '../../contract.ts'
import type { SlackMessage } from './shapes.ts'

/** Why a line of a day's file is no message of anybody (https://docs.slack.dev/reference/events/message lists the subtypes). */
export function systemReason({
  type,
  subtype,
  hidden,
  ...rest
}: SlackMessage): SkipReason | undefined {
  if (type !== undefined && type !== 'message') return 'not-a-message'
  if (isTombstone({ type, subtype, hidden, ...rest })) return undefined
  // Private channels were called groups, and have the same subtypes under that name.
  const reason = reasonOf[(subtype ?? '').replace(/^group_/, 'channel_')]
  return reason ?? (hidden ? 'hidden' : undefined)
}

/** Whether somebody came in. */
export function isJoin({ subtype }: SlackMessage): boolean {
  return subtype === 'channel_join' || subtype === 'group_join'
}

/** Whether a message was deleted that others had answered: its place is kept for them. */
export function isTombstone({ subtype, ts, thread_ts }: SlackMessage): boolean {
  return subtype === 'tombstone' && ts !== undefined && ts === thread_ts
}

const reasonOf: Partial<Record<string, SkipReason>> = {
  app_conversation_join: 'bot-change',
  app_conversation_leave: 'bot-change',
  bot_add: 'bot-change',
  bot_disable: 'bot-change',
  bot_enable: 'bot-change',
  bot_remove: 'bot-change',
  channel_archive: 'channel-change',
  channel_canvas_updated: 'channel-change',
  channel_convert_to_private: 'channel-change',
  channel_convert_to_public: 'channel-change',
  channel_leave: 'channel-leave',
  channel_name: 'channel-change',
  channel_posting_permissions: 'channel-change',
  channel_purpose: 'channel-change',
  channel_topic: 'channel-change',
  channel_unarchive: 'channel-change',
  huddle_thread: 'call',
  message_changed: 'hidden',
  message_deleted: 'hidden',
  message_replied: 'hidden',
  pinned_item: 'pin',
  reminder_add: 'reminder',
  reply_broadcast: 'thread-broadcast-duplicate',
  sh_room_created: 'call',
  tombstone: 'deleted',
  unpinned_item: 'pin',
}
