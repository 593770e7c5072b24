import { getAuthenticatorName, passkey } from '@better-auth/passkey'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins/magic-link'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type Id, newId } from '#lib/ids.ts'
import { day, hour, second } from '#lib/time.ts'
import type { Config } from '../config/index.ts'
import type { Database } from '../db/database.ts'
import type { Logger } from '../logger.ts'
import { longestPassword, shortestPassword } from './password.ts'
import { cookiePrefix } from './session.ts'

export interface AuthServices {
  config: Pick<Config, 'publicUrl' | 'secret'>
  database: Database
  logger: Logger
  /** Called once sessions are gone for good, so that what they hold open can be closed. */
  onSessionsEnded(sessions: readonly Id[]): void
  /** What a device calls itself, as its owner would recognise it. */
  nameDevice(userAgent: string | null): string | undefined
  /** Somebody wants another address; `token` proves that its mail reached them. */
  mailEmailChange(change: { person: Id; newEmail: string; token: string }): Promise<void>
}

export type Auth = ReturnType<typeof createAuth>

const seconds = (milliseconds: number) => milliseconds / second

/** How long a mailed link works. */
export const linkLife = { signIn: hour, password: hour, email: day }

/**
 * What proves who somebody is: better-auth on our tables. What it answers to the outside is decided in
 * `endpoints.ts`; how a request is recognised on the hot path in `session.ts`.
 */
export function createAuth(services: AuthServices) {
  const { config, logger } = services
  const { publicUrl, secret } = config
  return betterAuth({
    appName: 'Hamlet',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: { db: kyselyWithDates(services.database.pool), type: 'postgres', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      requireEmailVerification: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: ({ user }) => settleReset(services.database, user.id),
    },
    emailVerification: {
      expiresIn: seconds(linkLife.email),
      sendVerificationEmail: ({ user, token }) =>
        services.mailEmailChange({ person: user.id, newEmail: user.email, token }),
    },
    user: { ...personTable, changeEmail: { enabled: true } },
    session: { ...sessionTable, expiresIn: seconds(30 * day), updateAge: seconds(day) },
    account: accountTable,
    verification: verificationTable,
    plugins: [
      magicLink({ disableSignUp: true, sendMagicLink: refuseToMail }),
      passkey({
        rpID: new URL(publicUrl).hostname,
        rpName: 'Hamlet',
        origin: publicUrl,
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
        schema: passkeyTable,
        registration: {
          // Passkeys of one person should be told apart: by who keeps them, else by where they were made.
          afterVerification: async ({ ctx, verification }) => {
            const keeper = getAuthenticatorName(verification.registrationInfo?.aaguid)
            const name = keeper ?? services.nameDevice(ctx.headers?.get('user-agent') ?? null)
            return name ? { name } : undefined
          },
        },
      }),
    ],
    databaseHooks: {
      session: { delete: { after: async ({ id }) => services.onSessionsEnded([id]) } },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: publicUrl.startsWith('https:'),
      // Said outright, as better-auth leaves both out in tests.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      // Where somebody signed in from is nobody's business; limits are counted in `limits.ts`.
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId(), validateSchema: false },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    onAPIError: { throw: true },
    logger: {
      level: 'error',
      log: (_level, message) => logger.warn('auth.refused', { message }),
    },
  } satisfies BetterAuthOptions)
}

/** Sign-in links are made in `mailed-token.ts`, in the transaction that mails them. */
async function refuseToMail(): Promise<void> {
  throw new Error('sign-in links are not mailed by better-auth')
}

/** Whoever set a password by a mailed link has shown that the address is theirs; other such links are void now. */
async function settleReset(database: Database, person: Id): Promise<void> {
  await database.prepared(
    'auth-settle-reset',
    `with void as (delete from verification where value = $1::uuid::text)
     update person set email_verified = true where id = $1`,
    [person],
  )
}

/** better-auth wants points in time as `Date`, so its queries on our pool read values as `pg` does by default. */
function kyselyWithDates(pool: pg.Pool): Kysely<unknown> {
  return new Kysely({
    dialect: new PostgresDialect({
      pool: {
        connect: async () => readingDates(await pool.connect()),
        end: async () => {},
      },
    }),
  })
}

function readingDates(client: pg.PoolClient): pg.PoolClient {
  const query = (text: string, values: unknown[]) =>
    client.query({ text, values, types: { getTypeParser: pg.types.getTypeParser } })
  return Object.create(client, {
    query: { value: query },
    release: { value: (broken?: boolean) => client.release(broken) },
  })
}

const dates = { createdAt: 'created_at', updatedAt: 'updated_at' }
const ofPerson = { userId: 'person_id' }

const personTable = {
  modelName: 'person',
  fields: { ...dates, emailVerified: 'email_verified' },
} as const

const sessionTable = {
  modelName: 'session',
  fields: {
    ...dates,
    ...ofPerson,
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
  },
}

const accountTable = {
  modelName: 'account',
  fields: {
    ...dates,
    ...ofPerson,
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
}

const verificationTable = {
  modelName: 'verification',
  fields: { ...dates, expiresAt: 'expires_at' },
  storeIdentifier: 'hashed',
} as const

const passkeyTable = {
  passkey: {
    fields: {
      ...ofPerson,
      publicKey: 'public_key',
      credentialID: 'credential_id',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'created_at',
    },
  },
}
