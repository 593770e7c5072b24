import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { toast } from '#platform/web/ui/index.ts'
import type { Rsvp, RsvpView } from '../../contract.ts'
import { comingMessages } from '../../messages/coming.ts'
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

/** Says the same about all dates of a series that are to come, and tells of those where it was refused. */
export function useSayToAll(eventId: string): (said: Said) => Promise<void> {
  const t = useMessages(comingMessages)
  const replica = useReplica()
  const { community } = replica
  return async (said) => {
    const { rsvps, refused } = await api.post('/communities/{community}/events/{eventId}/rsvps', {
      params: { community, eventId },
      body: { id: newId(), ...said },
    })
    replica.update(eventsSlice, (state) => rsvps.reduce(withMine, state))
    toast(t.saidToAll(rsvps.length, refused.length), {
      tone: refused.length > 0 ? 'plain' : 'good',
    })
  }
}
