import { z } from 'zod'
import type { Auth } from '#platform/server/auth/auth.ts'
import { person } from '#platform/server/auth/session.ts'
import type { Platform } from '#platform/server/feature.ts'
import { limiter } from '#platform/server/http/limit.ts'
import { anyone, route } from '#platform/server/http/route.ts'
import {
  AskForPasswordLink,
  AskForSignInLink,
  ChangeProfile,
  LinkAsked,
  MeView,
  SessionView,
  SetPassword,
} from '../contract.ts'
import { askForPasswordLink, askForSignInLink } from './ask-for-link.ts'
import { removePicture } from './avatar/remove-avatar.ts'
import { myProfile } from './my-profile.ts'
import { endOtherSessions, endSession, listSessions } from './sessions.ts'
import { setPassword } from './set-password.ts'
import { type ProfileChanged, updateProfile } from './update-profile.ts'

/** The routes of people, beside those of better-auth at `/api/auth` and of pictures. */
export function peopleRoutes(
  { live, config }: Pick<Platform, 'live' | 'config'>,
  auth: Auth,
  changed: ProfileChanged,
) {
  const asked: LinkAsked = { mail: config.smtpUrl ? 'smtp' : 'outbox' }
  const perAddress = limiter()
  const countLink = (email: string) => perAddress.take('5/hour', email.toLowerCase())
  return [
    route.get('/people/me', {
      actor: person,
      summary: 'My profile',
      reply: MeView,
      run: ({ db, actor }) => myProfile(db, actor.id),
    }),
    route.patch('/people/me', {
      actor: person,
      summary: 'Change my profile',
      body: ChangeProfile,
      reply: MeView,
      limit: '60/hour',
      run: ({ tx, actor, body }) => updateProfile(tx, actor, body, changed),
    }),
    route.delete('/people/me/avatar', {
      actor: person,
      summary: 'Remove my picture',
      reply: MeView,
      run: ({ tx, actor }) => removePicture(tx, actor, changed),
    }),
    route.get('/people/me/sessions', {
      actor: person,
      summary: 'Where I am signed in',
      reply: z.array(SessionView),
      run: ({ db, actor }) => listSessions(db, actor),
    }),
    route.delete('/people/me/sessions/{sessionId}', {
      actor: person,
      summary: 'Sign out one of my devices',
      reply: z.null(),
      run: async ({ tx, actor, params }) => {
        await endSession(tx, actor, params.sessionId, live)
        return null
      },
    }),
    route.delete('/people/me/sessions', {
      actor: person,
      summary: 'Sign out all my other devices',
      reply: z.null(),
      run: async ({ tx, actor }) => {
        await endOtherSessions(tx, actor, live)
        return null
      },
    }),
    route.lane('/people/me/password', {
      actor: person,
      summary: 'Set my first password',
      body: SetPassword,
      reply: z.null(),
      limit: '10/hour',
      run: async ({ db, actor, body, headers }) => {
        await setPassword(db, actor, auth, headers, body.newPassword)
        return null
      },
    }),
    route.post('/people/sign-in-links', {
      actor: anyone,
      summary: 'Have a sign-in link mailed, if there is an account',
      body: AskForSignInLink,
      reply: LinkAsked,
      limit: '20/hour',
      run: async ({ tx, body }) => {
        countLink(body.email)
        await askForSignInLink(tx, body)
        return asked
      },
    }),
    route.post('/people/password-links', {
      actor: anyone,
      summary: 'Have a link to set a new password mailed, if there is an account',
      body: AskForPasswordLink,
      reply: LinkAsked,
      limit: '20/hour',
      run: async ({ tx, body }) => {
        countLink(body.email)
        await askForPasswordLink(tx, body)
        return asked
      },
    }),
  ]
}

export type PeopleRoutes = ReturnType<typeof peopleRoutes>[number]
