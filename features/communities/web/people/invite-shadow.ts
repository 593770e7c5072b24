import { type Id, newId } from '#lib/ids.ts'
import { api } from '../api.ts'

/** Makes a link by which whoever gets it takes over what a shadow did, and answers its address. */
export async function inviteShadow(community: Id, shadow: Id): Promise<string> {
  const { code } = await api.post('/communities/{community}/invitations', {
    params: { community },
    body: { id: newId(), shadow, days: 60 },
  })
  return `${location.origin}/invite/${code}`
}
