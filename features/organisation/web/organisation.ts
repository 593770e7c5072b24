import { createStore, type Store } from '#platform/web/store/index.ts'
import type { OrganisationView } from '../contract.ts'
import { api } from './api.ts'

/** What this Hamlet is called and how one signs in; undefined before it is known. */
export const organisation: Store<OrganisationView | undefined> = createStore<
  OrganisationView | undefined
>(undefined)

/** Asks for it. Throws `Unreachable` when nobody answers. */
export async function loadOrganisation(): Promise<OrganisationView> {
  const found = await api.get('/organisation')
  organisation.set(found)
  return found
}
