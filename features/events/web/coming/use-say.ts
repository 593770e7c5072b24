import { newId } from '#lib/ids.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import type { Rsvp, RsvpView } from '../../contract.ts'
import { api } from '../api.ts'
import { eventsSlice, withMine } from '../replica.ts'

/** What somebody says about a pool; what is left out is as it is usual. */
export type Said = Partial<Omit<Rsvp, 'id'>> & Pick<Rsvp, 'answer'>

/** Says whether one comes, and shows at once what became of it. */
export function useSay(pool: string): (said: Said) => Promise<RsvpView> {
  const replica = useReplica()
  const { community } = replica
  return async (said) => {
    const rsvp = await api.put('/communities/{community}/pools/{poolId}/rsvp', {
      params: { community, poolId: pool },
      body: { id: newId(), ...said },
    })
    replica.update(eventsSlice, (state) => withMine(state, rsvp))
    return rsvp
  }
}
