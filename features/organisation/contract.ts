import { z } from 'zod'
import { NewPassword, TimeZone } from '#features/people/contract.ts'
import { id } from '#lib/shapes.ts'

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u)

export const SignInMethod = z.enum(['password', 'passkey', 'link'])

/** What anybody may know of this Hamlet. */
export const OrganisationView = z.object({
  /** Null before it is set up. */
  name: z.string().nullable(),
  setUp: z.boolean(),
  /** `outbox`: there is no mail server, so mails are read by an administrator in the outbox. */
  mail: z.enum(['smtp', 'outbox']),
  signIn: z.array(SignInMethod),
})
export type OrganisationView = z.output<typeof OrganisationView>

export const SetUp = z.object({
  /** From the link printed at the start. */
  token: z.string().min(1).max(200),
  organisation: line(80),
  name: line(80),
  email: z.email().trim().max(254),
  password: NewPassword,
  language: z.enum(['en', 'de']).default('en'),
  timeZone: TimeZone.default('UTC'),
})
export type SetUp = z.output<typeof SetUp>

export const ChangeOrganisation = z.object({ name: line(80) })
export type ChangeOrganisation = z.output<typeof ChangeOrganisation>

export const AdministratorView = z.object({
  id,
  name: z.string(),
  email: z.string(),
  image: z.string().nullable(),
})
export type AdministratorView = z.output<typeof AdministratorView>

/** Somebody who has an account already. */
export const GrantAdministrator = z.object({ email: z.email().trim().max(254) })

export const OutboxQuery = z.object({
  before: id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const OutboxPage = z.object({
  mails: z.array(
    z.object({
      id,
      to: z.string(),
      /** Null where a mail server has had it. */
      subject: z.string().nullable(),
      kind: z.string(),
      state: z.enum(['waiting', 'sent', 'kept', 'failed']),
      attempts: z.int(),
      error: z.string().nullable(),
      at: z.string(),
      /** Null where a mail server has had it: what it said is for its reader alone. */
      text: z.string().nullable(),
    }),
  ),
  /** Pass as `before` for older ones; null at the end. */
  next: id.nullable(),
})
export type OutboxPage = z.output<typeof OutboxPage>
