import { z } from 'zod'
import { id } from '#lib/shapes.ts'

/** One line as people type it: no line breaks, no control characters. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^\P{Cc}*$/u)
const instant = z.string()

export const Email = z.email().trim().max(254)

/** An IANA time zone by name, as `Europe/Berlin`. */
export const TimeZone = z.string().max(60).refine(isTimeZone)

export const Language = z.enum(['en', 'de'])

const ProfileFields = z.object({
  name: line(80).min(1),
  headline: line(120),
  about: z.string().trim().max(2_000),
  pronouns: line(40),
  timeZone: TimeZone,
  language: Language,
})

export const ChangeProfile = ProfileFields.partial()
export type ChangeProfile = z.output<typeof ChangeProfile>

/** What becomes of a picture: a job makes its sizes, and until then the one before it is shown. */
export const PictureState = z.enum(['none', 'resizing', 'ready', 'unreadable'])
export type PictureState = z.output<typeof PictureState>

/** A person as they see themselves. */
export const MeView = ProfileFields.extend({
  id,
  email: z.string(),
  /** The address of the picture; add `/64`, `/128` or `/256` for a size in pixels. */
  image: z.string().nullable(),
  /** The state of the picture uploaded last. */
  picture: PictureState,
  administrator: z.boolean(),
  hasPassword: z.boolean(),
  createdAt: instant,
})
export type MeView = z.output<typeof MeView>

/** In pixels, of a square. */
export type PictureSize = 64 | 128 | 256
export const largestPicture = 8 * 1024 * 1024

/** A device somebody is signed in on, as its browser calls itself. */
export const SessionView = z.object({
  id,
  browser: z.string().nullable(),
  system: z.string().nullable(),
  phone: z.boolean(),
  current: z.boolean(),
  signedInAt: instant,
  /** Known to the day. */
  lastUsedAt: instant,
})
export type SessionView = z.output<typeof SessionView>

/** A path of this app to go to once signed in. */
const Next = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])/)

export const AskForSignInLink = z.object({ email: Email, next: Next.optional() })
export const AskForPasswordLink = z.object({ email: Email })

/** How mails leave: by a mail server, or by hand from the outbox of an administrator. The same whoever asks. */
export const LinkAsked = z.object({ mail: z.enum(['smtp', 'outbox']) })
export type LinkAsked = z.output<typeof LinkAsked>

/** A password as it is chosen, by whichever door. */
export const NewPassword = z.string().min(10).max(128)
export const SetPassword = z.object({ newPassword: NewPassword })

function isTimeZone(name: string): boolean {
  // An offset such as +01:00 is known to Intl too, but keeps no summer time.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
