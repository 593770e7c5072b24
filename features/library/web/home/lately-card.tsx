import { useCallback } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { Card, Row, Rows } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { shelvesOf } from '../places.ts'
import { librarySlice } from '../replica.ts'
import { inLibrary } from './find.ts'

/** What most members opened in the last weeks. */
export function LatelyCard() {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { slug } = useCommunity()
  const { resources } = useSlice(librarySlice)
  const load = useCallback(
    () => api.get('/communities/{community}/library/lately', { params: { community } }),
    [community],
  )
  const { value = [] } = useLoaded(load)
  const rows = value.flatMap(({ id, members }) => {
    const row = inLibrary(resources).find((each) => each.id === id)
    return row ? [{ row, members }] : []
  })
  if (rows.length === 0) return null
  return (
    <Card title={t.lately}>
      <Rows label={t.lately}>
        {rows.map(({ row, members }) => (
          <Row
            key={row.id}
            title={row.title}
            to={shelvesOf(slug).resource(row.id)}
            meta={t.opened(members)}
          />
        ))}
      </Rows>
    </Card>
  )
}
