import { useCallback, useEffect, useState } from 'react'
import type { LogEntry } from '#platform/server/live/protocol.ts'
import { keptUp, useReplica } from '#platform/web/replica/index.ts'
import type { ForumEntries, PositionsView, PositionView } from '../../contract.ts'
import { api } from '../api.ts'

type State = { status: 'loading' | 'failed' | 'here' } & PositionsView

const nothing: State = { status: 'loading', positions: [], words: '' }

/** Who stands how to a decision, and goes on saying so while it is looked at. */
export function usePositions(topicId: string) {
  const replica = useReplica()
  const [state, setState] = useState<State>(nothing)
  const take = useCallback(
    (position: PositionView) =>
      setState((last) => ({ ...last, positions: withPosition(last.positions, position) })),
    [],
  )
  useEffect(() => {
    let left = false
    const params = { community: replica.community, topicId }
    const ask = () => api.get('/communities/{community}/topics/{topicId}/positions', { params })
    const after = <View extends PositionsView>(view: View, { kind, data }: LogEntry): View => {
      if (kind !== 'forum.position-taken') return view
      const position = data as ForumEntries['forum.position-taken']
      if (position.topicId !== topicId) return view
      return { ...view, positions: withPosition(view.positions, position) }
    }
    keptUp(replica, ask, after).then(
      (view) => !left && setState({ status: 'here', ...view }),
      () => !left && setState((last) => ({ ...last, status: 'failed' })),
    )
    const stop = replica.onEntry((entry) => setState((last) => after(last, entry)))
    return () => {
      left = true
      stop()
    }
  }, [replica, topicId])
  return { ...state, take }
}

function withPosition(positions: readonly PositionView[], position: PositionView): PositionView[] {
  const known = positions.find(({ member }) => member === position.member)
  if (known && known.at >= position.at) return [...positions]
  return [position, ...positions.filter((each) => each !== known)]
}
