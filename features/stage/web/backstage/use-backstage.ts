import { useAct } from '#features/communities/web/index.ts'
import type { Backstage } from '../../contract.ts'
import { api } from '../api.ts'
import { useStage, useStageParams } from '../use-stage.ts'

/** What hosts see, and the way to change a part of it. */
export function useBackstage() {
  const { stage, view } = useStage()
  const params = useStageParams()
  const { act, pending } = useAct()
  const backstage = view.backstage ?? { notes: '', run: [] }
  const keep = (change: Partial<Backstage>, done?: string) =>
    act(async () => {
      const path = '/communities/{community}/stages/{occurrenceId}/backstage'
      const kept = await api.put(path, { params, body: { ...backstage, ...change } })
      stage.take((last) => ({ ...last, backstage: kept }))
    }, done)
  return { backstage, keep, pending }
}
