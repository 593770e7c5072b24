import { z } from 'zod'

/** Which mails a person wants. */
const Wishes = z.object({
  /** Of new posts in topics that they follow. */
  posts: z.boolean(),
  /** Before events that they come to. */
  reminders: z.boolean(),
  /** After events that they were at. */
  surveys: z.boolean(),
  /** Of what is announced to them. */
  announcements: z.boolean(),
})
export type Wishes = z.output<typeof Wishes>

/** What is left out stays. */
export const ChangeMailWishes = Wishes.partial()
export type ChangeMailWishes = z.output<typeof ChangeMailWishes>

export const MailWishes = Wishes.extend({
  /** Whether mails can be sent from here at all. */
  sent: z.boolean(),
})
export type MailWishes = z.output<typeof MailWishes>

/** The end of a link by which mails are stopped without signing in. */
export const StopMails = z.object({ token: z.string().max(100) })
