import type { Id } from '#lib/ids.ts'
import type { Db } from '../db/database.ts'
import { Forbidden, SignInNeeded } from '../errors/errors.ts'
import type { ActorKind } from '../http/route.ts'

/** A person as every request needs them. */
export interface Person {
  id: Id
  name: string
  language: 'en' | 'de'
  /** IANA time zone. */
  timeZone: string
  /** Administrator of the organisation. */
  administrator: boolean
}

/** Somebody signed in on one device. */
export interface Session {
  id: Id
  person: Person
}

/** A person who is acting, and by which of their sessions. */
export interface Actor extends Person {
  session: Id
}

/** The actor of routes for everybody who is signed in. */
export const person: ActorKind<Actor> = {
  name: 'person',
  async resolve({ db, headers }) {
    const session = await sessionOf(db, headers)
    if (!session) throw new SignInNeeded()
    const { id, language } = session.person
    return { actor: { ...session.person, session: session.id }, limitKey: id, language }
  },
}

/** The actor of routes for administrators of the organisation. */
export const administrator: ActorKind<Actor> = {
  name: 'administrator',
  async resolve(asking) {
    const resolved = await person.resolve(asking)
    if (!resolved.actor.administrator) throw new Forbidden('administrator.needed')
    return resolved
  },
}

export const cookiePrefix = 'hamlet'

/** The session and person of the token `$1`, if it is good: a query of its own, or the start of one that asks more. */
export const signedIn = `
  select session.id, person.id as person_id, person.name, person.language, person.time_zone, person.administrator
  from session join person on person.id = session.person_id
  where session.token = $1 and session.expires_at > now()`

/** Whose request this is: one prepared query by the token in the cookie. Undefined for strangers and ended sessions. */
export async function sessionOf(db: Db, headers: Headers): Promise<Session | undefined> {
  const token = tokenOf(headers.get('cookie'))
  if (!token) return undefined
  const [row] = await db.prepared<SessionRow>('session-of', signedIn, [token])
  return row && sessionFrom(row)
}

/** Whether somebody signed in within the last day, as is asked before what would let a finder of the device stay in. */
export async function isFresh(db: Db, session: Id): Promise<boolean> {
  const rows = await db.prepared(
    'session-fresh',
    `select from session where id = $1 and created_at > now() - interval '1 day'`,
    [session],
  )
  return rows.length > 0
}

interface SessionRow {
  id: Id
  person_id: Id
  name: string
  language: 'en' | 'de'
  time_zone: string
  administrator: boolean
}

function sessionFrom({ id, person_id, name, language, time_zone, administrator }: SessionRow) {
  return { id, person: { id: person_id, name, language, timeZone: time_zone, administrator } }
}

// `__Secure-` is better-auth's prefix where the public address is https; a browser lets no plain page set such a cookie.
const sessionCookie = new RegExp(`(?:^|; ?)${cookiePrefix}\\.session_token=([^;.]+)`, 'g')
const secureSessionCookie = new RegExp(
  `(?:^|; ?)__Secure-${cookiePrefix}\\.session_token=([^;.]+)`,
  'g',
)

/**
 * The token in a cookie of the form `token.signature`; it is random and looked up, so the signature adds nothing. Two
 * cookies of one name count as none: a browser sends one, and two readers could take different ones for the session.
 */
export function tokenOf(cookies: string | null): string | undefined {
  if (!cookies) return undefined
  const secure = [...cookies.matchAll(secureSessionCookie)]
  const [only, second] = secure.length > 0 ? secure : [...cookies.matchAll(sessionCookie)]
  return second ? undefined : only?.[1]
}
