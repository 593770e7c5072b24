import './imports.css'
import { useCallback, useEffect } from 'react'
import { Loading, SettingsFrame, useCommunityId } from '#features/communities/web/index.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, Empty, Rows } from '#platform/web/ui/index.ts'
import { importMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { BringForm } from './bring-form.tsx'
import { RunRow } from './run-row.tsx'

const lookAgain = 1_000

/** Bringing in what a group said elsewhere, and what came of earlier imports. */
export function HistoryPage() {
  const t = useMessages(importMessages)
  const community = useCommunityId()
  const load = useCallback(
    () => api.get('/communities/{community}/imports', { params: { community } }),
    [community],
  )
  const loaded = useLoaded(load)
  const running = loaded.value?.some(({ state }) => state === 'running')
  useEffect(() => {
    if (!running) return
    const looking = setInterval(() => void loaded.reload(), lookAgain)
    return () => clearInterval(looking)
  }, [running, loaded.reload])
  return (
    <SettingsFrame title={t.history} text={t.historyText}>
      {!running && (
        <Card title={t.bring}>
          <BringForm onChange={loaded.reload} />
        </Card>
      )}
      <Card title={t.earlier}>
        <Loading from={loaded}>
          {(runs) =>
            runs.length === 0 ? (
              <Empty icon="clock" title={t.noneYet} />
            ) : (
              <Rows label={t.earlier}>
                {runs.map((run) => (
                  <RunRow key={run.id} run={run} onChange={loaded.reload} />
                ))}
              </Rows>
            )
          }
        </Loading>
      </Card>
    </SettingsFrame>
  )
}
