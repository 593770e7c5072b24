import { z } from 'zod'

/** Which mails a person wants. */
export const ChangeMailWishes = z.object({
  /** Of new posts in topics that they follow. */
  posts: z.boolean(),
})
export type ChangeMailWishes = z.output<typeof ChangeMailWishes>

export const MailWishes = ChangeMailWishes.extend({
  /** Whether mails can be sent from here at all. */
  sent: z.boolean(),
})
export type MailWishes = z.output<typeof MailWishes>

/** The end of a link by which mails are stopped without signing in. */
export const StopMails = z.object({ token: z.string().max(100) })
