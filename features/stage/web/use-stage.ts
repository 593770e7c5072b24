import { createContext, use, useEffect, useMemo } from 'react'
import { useDesk, useReplica } from '#platform/web/replica/index.ts'
import type { StageView } from '../contract.ts'
import { openStage, type Stage } from './stage.ts'

/** The stage of a date of an event, as long as one looks at it. */
export function useOpenStage(occurrenceId: string): Stage {
  const replica = useReplica()
  const { live } = useDesk()
  const stage = useMemo(() => openStage(replica, live, occurrenceId), [replica, live, occurrenceId])
  useEffect(() => stage.open(), [stage])
  return stage
}

/** What the parts of a live page share. */
export interface OnStage {
  stage: Stage
  view: StageView
  /** Who is here now. */
  here: readonly string[]
}

export const StageContext = createContext<OnStage | undefined>(undefined)

export function useStage(): OnStage {
  const shared = use(StageContext)
  if (!shared) throw new Error('there is no stage around this')
  return shared
}

/** The parameters of the API for the stage that is shown. */
export function useStageParams(): { community: string; occurrenceId: string } {
  const { community } = useReplica()
  const { occurrenceId } = useStage().view.state
  return { community, occurrenceId }
}
