import { useCallback, useEffect, useMemo, useState } from 'react'
import { problemWith } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import type { RsvpView } from '../../contract.ts'
import { api } from '../api.ts'
import { eventsSlice, withMine } from '../replica.ts'

const path = '/communities/{community}/pools/{poolId}/claim'

/**
 * Takes a seat that is offered to the reader. Where none is known, the server is asked what became of the link, which takes
 * nothing: its time is over, or it was meant for somebody else.
 */
export function useClaim(poolId: string, rsvp: RsvpView | undefined, secret: string | undefined) {
  const replica = useReplica()
  const t = useMessages(platformMessages)
  const [problem, setProblem] = useState<string>()
  const [pending, setPending] = useState(false)
  const { community } = replica
  const hear = useCallback(
    async (call: Promise<RsvpView>) => {
      try {
        const said = await call
        replica.update(eventsSlice, (state) => withMine(state, said))
        setProblem(undefined)
      } catch (error) {
        setProblem(problemWith(error, t).message)
      }
    },
    [replica, t],
  )
  const params = useMemo(() => ({ community, poolId }), [community, poolId])
  const isKnown = ['offered', 'going', 'requested'].includes(rsvp?.status ?? '')
  useEffect(() => {
    setProblem(undefined)
    // Whoever leaves the page has its address no more.
    if (!isKnown && params.poolId) void hear(api.get(path, { params, query: { secret } }))
  }, [isKnown, hear, params, secret])

  async function take(): Promise<void> {
    setPending(true)
    await hear(api.post(path, { params, body: {} }))
    setPending(false)
  }
  return { take: () => void take(), problem, pending }
}
