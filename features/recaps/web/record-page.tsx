import { useCallback } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import { Empty, Icon, Page, PageTitle, Row, Rows, Skeleton } from '#platform/web/ui/index.ts'
import { recapMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { recapTo } from './places.ts'

/** The events that one signed up for, and whether one came: for oneself alone. */
export function RecordPage() {
  const t = useMessages(recapMessages)
  const { name, slug } = useCommunity()
  const { community } = useReplica()
  const moments = useMoments()
  const now = useNow()
  useTitle(t.record, name)
  const load = useCallback(
    () => api.get('/communities/{community}/attendance', { params: { community } }),
    [community],
  )
  const { value: record } = useLoaded(load)
  const said = { true: t.wasThere, false: t.wasNotThere, null: t.hadSeat }
  return (
    <Page width="read">
      <PageTitle title={t.record} />
      {!record && <Skeleton shape="rows" count={4} />}
      {record?.length === 0 && <Empty icon="calendar" title={t.noRecord} />}
      <Rows>
        {record?.map(({ occurrenceId, title, startsAt, came }) => (
          <Row
            key={occurrenceId}
            start={<Icon name={came ? 'check' : 'calendar'} />}
            title={title}
            meta={`${moments.date(instantFrom(startsAt), now)} · ${said[`${came}`]}`}
            to={recapTo(slug, occurrenceId)}
          />
        ))}
      </Rows>
    </Page>
  )
}
