import { useState } from 'react'
import { useAct, useMemberships } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Confirm, Row, Time } from '#platform/web/ui/index.ts'
import type { FeedView } from '../../contract.ts'
import { feedMessages } from '../../messages/feeds.ts'
import { api } from '../api.ts'

interface FeedRowProps {
  feed: FeedView
  onDone: () => Promise<unknown>
}

/** One address: what it holds, whether a calendar reads it, and the way to take it back. */
export function FeedRow({ feed, onDone }: FeedRowProps) {
  const t = useMessages(feedMessages)
  const { act } = useAct()
  const memberships = useMemberships()
  const [asking, setAsking] = useState(false)
  const { id, community, holds, tokenEnd, fetchedAt } = feed
  const place = community
    ? (memberships.find((each) => each.id === community)?.name ?? t.left)
    : t.everywhere
  const revoke = async () => {
    const params = { feedId: id }
    const path = '/people/me/calendar-feeds/{feedId}'
    if (await act(() => api.delete(path, { params }), t.revoked)) await onDone()
  }
  return (
    <Row
      title={holds === 'all' ? t.allOf(place) : t.mineOf(place)}
      meta={
        <>
          {t.endsIn(tokenEnd)} ·{' '}
          {fetchedAt ? (
            <>
              {t.lastRead} <Time at={instantFrom(fetchedAt)} />
            </>
          ) : (
            t.neverRead
          )}
        </>
      }
      end={
        <Button size="s" kind="quiet" onClick={() => setAsking(true)}>
          {t.revoke}
        </Button>
      }
    >
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t.revokeTitle}
        verb={t.revoke}
        onConfirm={revoke}
      >
        <p>{t.revokeText}</p>
      </Confirm>
    </Row>
  )
}
