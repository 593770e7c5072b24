import { day } from '#lib/time.ts'
import { ApiProblem } from '#platform/web/api/index.ts'
import { createStore, type Store, useStore } from '#platform/web/store/index.ts'
import type { MeView } from '../contract.ts'
import { api, auth } from './api.ts'

/** The person who is signed in; null when nobody is, undefined before that is known. */
export const me: Store<MeView | null | undefined> = createStore<MeView | null | undefined>(
  undefined,
)

/** Asks who is signed in. Throws `Unreachable` when nobody answers. */
export async function loadMe(): Promise<MeView | null> {
  try {
    const found = await api.get('/people/me')
    me.set(found)
    void keepSession()
    return found
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error
    me.set(null)
    return null
  }
}

/** The person who is signed in, for what stands only before their eyes. */
export function useMe(): MeView {
  const found = useStore(me)
  if (!found) throw new Error('useMe is for pages of people who are signed in')
  return found
}

/** Signs in on this device. Throws `ApiProblem` `sign-in.wrong` and others. */
export async function signIn(email: string, password: string): Promise<void> {
  await auth.post('/sign-in/email', { body: { email, password } })
}

const farewells = new Set<() => Promise<void>>()
let leaving = false

/** Has something done when somebody signs out here, such as taking their things off the device. */
export function whenSigningOut(run: () => Promise<void>): void {
  farewells.add(run)
}

/** Whether somebody is signing out just now, and the page is about to go. */
export function isLeaving(): boolean {
  return leaving
}

/** Signs out and begins anew, so that nothing of this person stays. Throws `Unreachable` when nobody answers. */
export async function signOut(next = '/sign-in'): Promise<void> {
  leaving = true
  try {
    await auth.post('/sign-out', { body: {} })
    await Promise.all([...farewells].map((run) => run()))
    enterAt(next)
  } catch (error) {
    leaving = false
    throw error
  }
}

/** Goes on as whoever is signed in now: with a page load, so that nothing of anybody before stays in it. */
export function enterAt(next = '/'): void {
  const url = new URL(next, location.origin)
  location.replace(url.origin === location.origin ? url.href : '/')
}

const keptKey = 'hamlet.session-kept'

/** A session that is used goes on for another 30 days; asked for once a day. */
async function keepSession(): Promise<void> {
  if (Date.now() - Number(localStorage.getItem(keptKey)) < day) return
  await auth.post('/get-session', { body: {} }).then(
    () => localStorage.setItem(keptKey, String(Date.now())),
    () => {},
  )
}
