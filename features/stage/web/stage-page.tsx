import './stage.css'
import { useMemo } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { second } from '#lib/time.ts'
import { useMessages, useNow } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { type PageProps, useTitle } from '#platform/web/router/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { Button, Empty, Page, Skeleton } from '#platform/web/ui/index.ts'
import { stageMessages } from '../messages/index.ts'
import type { stagePath } from './places.ts'
import { RoomBar } from './rooms/room-bar.tsx'
import { AgendaBar } from './screen/agenda-bar.tsx'
import { Screen } from './screen/screen.tsx'
import { UnderScreen } from './screen/under-screen.tsx'
import { Side } from './side.tsx'
import { StageContext, useOpenStage } from './use-stage.ts'

/** What happens at an event while it is on. */
export function StagePage({ params }: PageProps<typeof stagePath>) {
  const t = useMessages(stageMessages)
  const { name } = useCommunity()
  const stage = useOpenStage(params.occurrence)
  const { status, view, here: heard } = useStore(stage.state)
  useTitle(view?.event.title ?? t.live, name)
  const now = useNow()
  // biome-ignore lint/correctness/useExhaustiveDependencies: who was not heard of for long goes as time passes
  const here = useMemo(
    () => [...heard].flatMap(([member, at]) => (at > Date.now() - 60 * second ? member : [])),
    [heard, now],
  )
  const shared = useMemo(() => view && { stage, view, here }, [stage, view, here])
  if (!shared) return <NotYet status={status} onRetry={stage.retry} />
  return (
    <StageContext value={shared}>
      <div className="stage">
        <div className="stage-main">
          <Screen />
          <UnderScreen />
          <RoomBar />
          <AgendaBar />
        </div>
        <Side />
      </div>
    </StageContext>
  )
}

function NotYet({ status, onRetry }: { status: string; onRetry: () => void }) {
  const t = useMessages(stageMessages)
  const common = useMessages(platformMessages)
  if (status === 'missing')
    return (
      <Page>
        <Empty icon="calendar" title={t.missingTitle}>
          {t.missingText}
        </Empty>
      </Page>
    )
  return (
    <Page>
      {status === 'failed' ? (
        <div role="alert">
          <p>{t.failed}</p>
          <Button icon="retry" onClick={onRetry}>
            {common.retry}
          </Button>
        </div>
      ) : (
        <Skeleton shape="block" />
      )}
    </Page>
  )
}
