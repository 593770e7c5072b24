import { useEffect, useRef, useState } from 'react'
import { useMe } from '#features/communities/web/index.ts'
import type { LogEntry } from '#platform/server/live/protocol.ts'
import { ApiProblem, Unreachable } from '#platform/web/api/index.ts'
import { problemWith } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { keptUp, useReplica, useSlice } from '#platform/web/replica/index.ts'
import { toast } from '#platform/web/ui/index.ts'
import type { PollState } from '../contract.ts'
import { api } from './api.ts'
import { asIfVoted } from './as-if-voted.ts'
import { advance, applyReply, pollsSlice } from './replica.ts'

type Found = PollState | 'gone' | 'unreachable' | undefined

interface Polling {
  /** The poll as it stands, with what is under way; undefined while it is fetched. */
  found: Found
  /** Votes, or takes the vote back with null. It shows at once. */
  vote(choices: string[] | null): void
  /** Resolves to whether it was taken. */
  add(option: { id: string; text: string }): Promise<boolean>
  close(): Promise<boolean>
  reload(): void
}

/** A poll of the community shown, kept up with its log, and what one can do with it. */
export function usePoll(pollId: string): Polling {
  const t = useMessages(platformMessages)
  const replica = useReplica()
  const { member } = useMe()
  const held = useSlice(pollsSlice, ({ polls }) => polls.find(({ poll }) => poll.id === pollId))
  const older = useOlder(pollId, held === undefined)
  const [wanted, setWanted] = useState<{ choices: string[] | null }>()
  const sending = useRef({ last: Promise.resolve(), count: 0 })
  const params = { community: replica.community, pollId }
  const found = held ?? older.found

  function take(reply: PollState) {
    replica.update(pollsSlice, (state) => applyReply(state, reply))
    older.take(reply)
  }

  async function change(call: Promise<PollState>): Promise<boolean> {
    try {
      take(await call)
      return true
    } catch (error) {
      toast(problemWith(error, t).message, { tone: 'bad' })
      return false
    }
  }

  /** One after the other, so that the last choice is the last to arrive. */
  function vote(choices: string[] | null) {
    setWanted({ choices })
    const mine = ++sending.current.count
    sending.current.last = sending.current.last.then(async () => {
      if (mine !== sending.current.count) return
      const path = '/communities/{community}/polls/{pollId}/vote'
      await change(
        choices ? api.put(path, { params, body: { choices } }) : api.delete(path, { params }),
      )
      if (mine === sending.current.count) setWanted(undefined)
    })
  }

  const isHere = typeof found === 'object'
  return {
    found: isHere && wanted ? asIfVoted(found, wanted.choices, member) : found,
    vote,
    add: (body) =>
      change(api.post('/communities/{community}/polls/{pollId}/options', { params, body })),
    close: () => change(api.put('/communities/{community}/polls/{pollId}/closed', { params })),
    reload: older.reload,
  }
}

/** A poll that the replica does not hold: fetched, and kept up as long as it is shown. */
function useOlder(pollId: string, wanted: boolean) {
  const replica = useReplica()
  const [found, setFound] = useState<Found>()
  const [tries, setTries] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again
  useEffect(() => {
    if (!wanted) return
    let current = true
    const stop = replica.onEntry((entry) => setFound((last) => after(last, entry)))
    const params = { community: replica.community, pollId }
    const ask = (): Promise<Found> => api.get('/communities/{community}/polls/{pollId}', { params })
    keptUp(replica, ask, after)
      .catch((error) => whyNot(error))
      .then((state) => current && setFound(state))
    return () => {
      current = false
      stop()
    }
  }, [replica, pollId, wanted, tries])

  return {
    found,
    take: (reply: PollState) => setFound((last) => (last ? reply : last)),
    reload: () => setTries((count) => count + 1),
  }
}

function after(found: Found, entry: LogEntry): Found {
  return typeof found === 'object' ? (advance(found, entry) ?? 'gone') : found
}

function whyNot(error: unknown): 'gone' | 'unreachable' {
  if (error instanceof ApiProblem && error.status === 404) return 'gone'
  if (error instanceof ApiProblem || error instanceof Unreachable) return 'unreachable'
  throw error
}
