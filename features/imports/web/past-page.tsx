import './imports.css'
import { useState } from 'react'
import { Loading, useAct, useCommunity, useCommunityId } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import { Button, Card, Confirm, Empty, Page, PageTitle } from '#platform/web/ui/index.ts'
import type { PastView } from '../contract.ts'
import { importMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { ClaimCard } from './claim-card.tsx'
import { usePast } from './use-past.ts'

/** What the viewer said elsewhere: theirs to keep, or to erase. */
export function PastPage() {
  const t = useMessages(importMessages)
  const { name } = useCommunity()
  const past = usePast()
  useTitle(t.myPast, name)
  return (
    <Page width="read">
      <PageTitle title={t.myPast} below={t.myPastText} />
      <Loading from={past}>
        {(value) => (
          <div className="past">
            {value.claims.map((claim) => (
              <ClaimCard key={claim.shadow} claim={claim} onChange={past.reload} />
            ))}
            <Mine past={value} onChange={past.reload} />
          </div>
        )}
      </Loading>
    </Page>
  )
}

function Mine({ past, onChange }: { past: PastView; onChange: () => Promise<void> }) {
  const t = useMessages(importMessages)
  const community = useCommunityId()
  const { act } = useAct()
  const [asked, setAsked] = useState(false)
  const { messages } = past
  if (messages === 0) return <Empty icon="clock" title={t.nothingPast} />
  const erase = async () => {
    const path = '/communities/{community}/past'
    await act(
      () => api.delete(path, { params: { community }, body: { messages } }),
      t.erased(messages),
    )
    await onChange()
  }
  return (
    <Card>
      <div className="claim">
        <h2>{t.pastMessages(messages)}</h2>
        <p>{t.keepText}</p>
        <p className="actions">
          <Button kind="danger" icon="trash" onClick={() => setAsked(true)}>
            {t.erase}
          </Button>
        </p>
      </div>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title={t.eraseTitle(messages)}
        verb={t.eraseVerb}
        onConfirm={erase}
      >
        <p>{t.eraseWarning}</p>
      </Confirm>
    </Card>
  )
}
