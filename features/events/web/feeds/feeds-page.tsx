import './feeds.css'
import { Suspense, useState } from 'react'
import { useMemberships } from '#features/communities/web/index.ts'
import { MySettingsFrame } from '#features/people/web/index.ts'
import { NotLoaded } from '#features/people/web/late.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useGo, useQuery } from '#platform/web/router/index.ts'
import { Actions, Button, Card, Dialog, Empty, Rows, Skeleton } from '#platform/web/ui/index.ts'
import type { FeedView, NewFeed } from '../../contract.ts'
import { feedMessages } from '../../messages/feeds.ts'
import { api } from '../api.ts'
import { feedsPath } from '../places.ts'
import { FeedAddress } from './feed-address.tsx'
import { FeedForm } from './feed-form.tsx'
import { FeedRow } from './feed-row.tsx'

const load = () => api.get('/people/me/calendar-feeds')

/** The addresses at which one's own calendars read. */
export function FeedsPage() {
  const t = useMessages(feedMessages)
  const { value, error, reload } = useLoaded(load)
  return (
    <Suspense>
      <MySettingsFrame title={t.calendars} text={t.text}>
        {value ? (
          <Feeds feeds={value} reload={reload} />
        ) : (
          <Card>{error ? <NotLoaded onRetry={reload} /> : <Skeleton shape="rows" />}</Card>
        )}
      </MySettingsFrame>
    </Suspense>
  )
}

interface FeedsProps {
  feeds: readonly FeedView[]
  reload: () => Promise<unknown>
}

function Feeds({ feeds, reload }: FeedsProps) {
  const t = useMessages(feedMessages)
  const { community } = useQuery()
  const wanted = useMemberships().find(({ slug }) => slug === community)
  const [making, setMaking] = useState(wanted !== undefined)
  const [fresh, setFresh] = useState<NewFeed>()
  const go = useGo()
  // Without what the address asked for, so that it is not asked for again.
  const close = () => {
    setMaking(false)
    if (community) go(feedsPath, { replace: true })
  }
  const done = async (made: NewFeed) => {
    close()
    setFresh(made)
    await reload()
  }
  const make = (
    <Button icon="plus" kind="main" onClick={() => setMaking(true)}>
      {t.make}
    </Button>
  )
  return (
    <>
      {fresh && <FeedAddress feed={fresh} onDone={() => setFresh(undefined)} />}
      {feeds.length === 0 ? (
        <Empty icon="calendar" title={t.none} actions={make}>
          {t.noneText}
        </Empty>
      ) : (
        <>
          <Card>
            <Rows label={t.calendars}>
              {feeds.map((feed) => (
                <FeedRow key={feed.id} feed={feed} onDone={reload} />
              ))}
            </Rows>
          </Card>
          <Actions>{make}</Actions>
        </>
      )}
      <Dialog open={making} onClose={close} title={t.makeTitle}>
        {making && <FeedForm community={wanted?.id} onDone={done} />}
      </Dialog>
    </>
  )
}
