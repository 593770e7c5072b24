import { useCommunity } from '#features/communities/web/index.ts'
import { problemWith } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Banner, Button, Empty, LinkButton, Skeleton } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { eventsOf } from '../places.ts'
import type { ShownEvent } from '../use-event.ts'

/** Stands where an event is not yet, or cannot be had. */
export function NotThere({
  shown: { error, reload },
}: {
  shown: Pick<ShownEvent, 'error' | 'reload'>
}) {
  const t = useMessages(eventMessages)
  const common = useMessages(platformMessages)
  const { slug } = useCommunity()
  if (!error) return <Skeleton />
  const { message } = problemWith(error, common)
  if (!('status' in error) || error.status !== 404)
    return (
      <Banner tone="bad" icon="warning">
        {message} <Button onClick={() => void reload()}>{t.retry}</Button>
      </Banner>
    )
  return (
    <Empty
      icon="calendar"
      title={message}
      actions={<LinkButton to={eventsOf(slug).home}>{t.events}</LinkButton>}
    />
  )
}
