import { Forbidden, SignInNeeded } from '../errors/errors.ts'
import type { ActorKind } from '../http/route.ts'
import { type Session, sessionOf } from './session.ts'

/** Somebody signed in. */
export const person: ActorKind<Session> = {
  name: 'person',
  async resolve({ db, headers }) {
    const session = await sessionOf(db, headers)
    if (!session) throw new SignInNeeded()
    return { actor: session, limitKey: session.person.id, language: session.person.language }
  },
}

/** An administrator of the organisation. */
export const administrator: ActorKind<Session> = {
  name: 'administrator',
  async resolve(asking) {
    const resolved = await person.resolve(asking)
    if (!resolved.actor.person.administrator) throw new Forbidden('administrator.needed')
    return resolved
  },
}
