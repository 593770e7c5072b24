import { createStore, type Store, useStore } from '#platform/web/store/index.ts'
import type { MembershipView } from '../contract.ts'
import { api } from './api.ts'

const memberships = createStore<readonly MembershipView[]>([])

/** The communities of whoever is signed in, in the order of the rail. */
export const myMemberships: Store<readonly MembershipView[]> = memberships

/** Asks which communities are mine; to be called after joining or leaving one. */
export async function loadMemberships(): Promise<readonly MembershipView[]> {
  const fresh = await api.get('/people/me/communities')
  if (JSON.stringify(fresh) !== JSON.stringify(memberships.get())) memberships.set(fresh)
  return fresh
}

export function useMemberships(): readonly MembershipView[] {
  return useStore(memberships)
}
