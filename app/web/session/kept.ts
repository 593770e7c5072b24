import type { MembershipView } from '#features/communities/contract.ts'
import type { MeView } from '#features/people/contract.ts'

/** Who was signed in here last, so that the app opens at once and without a network. */
export interface Kept {
  me: MeView
  memberships: readonly MembershipView[]
}

const key = 'hamlet.session'

export function readKept(): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function keep(session: Kept): void {
  localStorage.setItem(key, JSON.stringify(session))
}

/** Takes everything off this device that is the person's own; what was chosen for the device stays. */
export function forgetKept(): void {
  const own = Object.keys(localStorage).filter((name) =>
    /^hamlet\.(session|draft|channel|seen|visit|searches)/.test(name),
  )
  for (const name of own) localStorage.removeItem(name)
}
