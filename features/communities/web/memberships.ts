import { createStore, type Store, useStore } from '#platform/web/store/index.ts'
import type { MembershipView } from '../contract.ts'
import { api } from './api.ts'

const memberships = createStore<readonly MembershipView[]>([])

/** The communities of whoever is signed in, in the order of the rail. */
export const myMemberships: Store<readonly MembershipView[]> = memberships

/** Asks which communities are mine; to be called after joining or leaving one. What comes is taken once `whose` is known. */
export async function loadMemberships(
  whose: Promise<unknown> = Promise.resolve(),
): Promise<readonly MembershipView[]> {
  const [fresh] = await Promise.all([api.get('/people/me/communities'), whose])
  if (JSON.stringify(fresh) !== JSON.stringify(memberships.get())) memberships.set(fresh)
  return fresh
}

export function useMemberships(): readonly MembershipView[] {
  return useStore(memberships)
}
