import { loadMemberships, myMemberships } from '#features/communities/web/index.ts'
import { loadMe, me, whenSigningOut } from '#features/people/web/index.ts'
import type { Id } from '#lib/ids.ts'
import { onSignedOut } from '#platform/web/api/index.ts'
import { wipeOthers, wipeStorage } from '#platform/web/replica/index.ts'
import { createStore, useStore } from '#platform/web/store/index.ts'
import { type OpenDesk, openDesk } from './desk.ts'
import { forgetKept, keep, readKept } from './kept.ts'

interface Session {
  person: Id
  desk: OpenDesk
  /** Whether it is known which communities are mine: from the server, or from the last time. */
  known: boolean
}

const session = createStore<Session | undefined>(undefined)
let started = false
/** Whom the server called by name; before that, nothing is sent for anybody. */
let confirmed: Id | undefined

/** What whoever is signed in has on this device. The first who asks begins the session. */
export function useSession(): Session | undefined {
  if (!started) {
    started = true
    start()
  }
  return useStore(session)
}

function start(): void {
  const kept = readKept()
  if (kept) {
    me.set(kept.me)
    myMemberships.set(kept.memberships)
  }
  follow(kept !== undefined)
  me.watch(() => follow(false))
  myMemberships.watch(keepSession)
  onSignedOut(() => me.set(null))
  whenSigningOut(close)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void refresh()
  })
  void refresh()
}

/** Asks anew who is signed in and where they belong. Without an answer, what is known holds. */
async function refresh(): Promise<void> {
  try {
    const found = await loadMe()
    if (!found) return
    confirmed = found.id
    session.get()?.desk.outbox.wake()
    await loadMemberships()
    session.set((last) => last && { ...last, known: true })
  } catch {
    // unreachable: the line tells, and refreshes when it is back
  }
}

function follow(known: boolean): void {
  const person = me.get()?.id
  const last = session.get()
  if (!person) return void (me.get() === null && close())
  keepSession()
  if (last?.person === person) return
  last?.desk.close()
  const desk = openDesk(person, () => confirmed === person)
  wipeOthers(person).catch(() => {})
  desk.live.state.watch(() => {
    if (desk.live.state.get() === 'signed-out') me.set(null)
    if (desk.live.state.get() === 'live') void refresh()
  })
  session.set({ person, desk, known })
}

function keepSession(): void {
  const found = me.get()
  if (found) keep({ me: found, memberships: myMemberships.get() })
}

/** Takes everything of the person off this device. */
async function close(): Promise<void> {
  const last = session.get()
  session.set(undefined)
  forgetKept()
  if (!last) return
  last.desk.close()
  await wipeStorage(last.person)
}
