import './recap.css'
import { useCommunity } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { type PageProps, useTitle } from '#platform/web/router/index.ts'
import { Button, Empty, LinkButton, Page, PageTitle, Skeleton } from '#platform/web/ui/index.ts'
import { recapMessages } from '../messages/index.ts'
import { HostsPart } from './hosts/hosts-part.tsx'
import { Keepsakes } from './keepsakes.tsx'
import type { recapPath } from './places.ts'
import { Survey } from './survey.tsx'
import { Thanks } from './thanks.tsx'
import { RecapContext, useLoadedRecap } from './use-recap.ts'

/** What is left of a date of an event. */
export function RecapPage({ params: { occurrence } }: PageProps<typeof recapPath>) {
  const t = useMessages(recapMessages)
  const { name, slug } = useCommunity()
  const { community } = useReplica()
  const moments = useMoments()
  const now = useNow()
  const { value: view, error, reload, set } = useLoadedRecap(occurrence)
  useTitle(view?.title ?? t.after, name)
  if (!view && error) return <NotThere gone={'status' in error} onRetry={() => void reload()} />
  if (!view)
    return (
      <Page width="read">
        <Skeleton />
      </Page>
    )
  const shared = {
    view,
    params: { community, occurrenceId: occurrence },
    take: (change: Partial<typeof view>) => set({ ...view, ...change }),
  }
  return (
    <RecapContext value={shared}>
      <Page width="read">
        <PageTitle
          title={view.title}
          above={t.endedOn(moments.when(instantFrom(view.endsAt), now))}
          actions={<LinkButton to={`/c/${slug}/events/${view.eventId}`}>{t.toEvent}</LinkButton>}
        />
        <div className="recap">
          <Survey />
          <Thanks />
          <Keepsakes />
          {view.can.host && <HostsPart />}
        </div>
      </Page>
    </RecapContext>
  )
}

function NotThere({ gone, onRetry }: { gone: boolean; onRetry: () => void }) {
  const t = useMessages(recapMessages)
  return (
    <Page width="read">
      <Empty
        icon="calendar"
        title={gone ? t.missing : t.failed}
        actions={
          gone ? undefined : (
            <Button icon="retry" onClick={onRetry}>
              {t.retry}
            </Button>
          )
        }
      />
    </Page>
  )
}
