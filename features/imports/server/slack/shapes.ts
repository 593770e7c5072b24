import * as z from 'zod'

// An export is years of data from many versions of many tools, so a field of a wrong type counts as absent: one odd
// field must not cost the whole message.
const words = z.string().optional().catch(undefined)
const flag = z.boolean().optional().catch(undefined)
const list = z.array(z.unknown()).optional().catch(undefined)
const stamp = z.union([z.string(), z.number()]).optional().catch(undefined)
const valued = z.object({ value: words }).optional().catch(undefined)

const profile = z
  .object({
    real_name: words,
    display_name: words,
    name: words,
    email: words,
    title: words,
  })
  .optional()
  .catch(undefined)

/** A line of `users.json`. */
export const SlackUser = z.object({
  id: z.string().min(1),
  name: words,
  real_name: words,
  tz: words,
  deleted: flag,
  is_bot: flag,
  profile,
})
export type SlackUser = z.infer<typeof SlackUser>

/** A line of `channels.json` or `groups.json`. */
export const SlackChannel = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  created: stamp,
  is_archived: flag,
  is_mpim: flag,
  members: z.array(z.string()).catch([]).default([]),
  topic: valued,
  purpose: valued,
  pins: list,
})
export type SlackChannel = z.infer<typeof SlackChannel>

/** A line of `dms.json` or `mpims.json`. */
export const SlackConversation = z.object({ id: z.string().min(1), name: words })
export type SlackConversation = z.infer<typeof SlackConversation>

/** A line of a day's file. Only its being an object is required. */
export const SlackMessage = z.object({
  type: words,
  subtype: words,
  hidden: flag,
  ts: stamp,
  thread_ts: stamp,
  edited: z.object({ ts: stamp }).optional().catch(undefined),
  user: words,
  bot_id: words,
  username: words,
  user_profile: profile,
  bot_profile: z.object({ name: words }).optional().catch(undefined),
  comment: z.object({ user: words }).optional().catch(undefined),
  text: words,
  blocks: list,
  attachments: list,
  files: list,
  file: z.unknown().optional(),
  reactions: list,
  pinned_to: list,
  pinned_info: z.object({ pinned_by: words, pinned_ts: stamp }).optional().catch(undefined),
})
export type SlackMessage = z.infer<typeof SlackMessage>

/** Who put an emoji on a message. `users` may name fewer than there were. */
export const SlackReaction = z.object({
  name: z.string().min(1),
  users: z.array(z.unknown()).catch([]).default([]),
  count: z.number().optional().catch(undefined),
})

/** A line of a channel's `pins`; `id` is the time of the message. */
export const SlackPin = z.object({ id: stamp, user: words, created: stamp })
export type SlackPin = z.infer<typeof SlackPin>

export const SlackFile = z.object({ id: words, name: words, title: words, mode: words }).catch({})
export type SlackFile = z.infer<typeof SlackFile>
