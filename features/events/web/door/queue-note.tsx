import { useMessages } from '#platform/web/i18n/index.ts'
import { type Parcel, useDesk } from '#platform/web/replica/index.ts'
import { Actions, Banner, Button } from '#platform/web/ui/index.ts'
import type { DoorView } from '../../contract.ts'
import { atDoorMessages } from '../../messages/at-door.ts'
import type { NotedCheckIn } from './sending.ts'

/** What of this door is on this device alone, and what the server did not take. */
export function QueueNote({ door, noted }: { door: DoorView; noted: readonly Parcel[] }) {
  const t = useMessages(atDoorMessages)
  const { outbox } = useDesk()
  const unsent = noted.filter(({ refused }) => !refused).length
  const nameOf = ({ input }: Parcel) => {
    const { rsvpId, name } = input as Partial<NotedCheckIn>
    return door.people.find((each) => each.rsvpId === rsvpId)?.name || name || t.somebody
  }
  return (
    <>
      {unsent > 0 && <Banner icon="offline">{t.unsent(unsent)}</Banner>}
      {noted.map((parcel) => {
        const { id, refused } = parcel
        if (!refused) return null
        return (
          <Banner key={id} tone="bad" icon="warning">
            <p>{t.refused(nameOf(parcel), refused.detail)}</p>
            <Actions>
              <Button size="s" onClick={() => outbox.retry(id)}>
                {t.retry}
              </Button>
              <Button size="s" kind="quiet" onClick={() => outbox.discard(id)}>
                {t.discard}
              </Button>
            </Actions>
          </Banner>
        )
      })}
    </>
  )
}
