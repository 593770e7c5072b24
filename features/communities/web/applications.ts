import type { ApplicationView } from '../contract.ts'
import { api } from './api.ts'

/** Who asks to be let in; for those who decide it. */
export function loadApplications(community: string): Promise<readonly ApplicationView[]> {
  return api.get('/communities/{community}/applications', { params: { community } })
}
