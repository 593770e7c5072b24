import { useCommunity, useNameOutside } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, LinkButton, toast } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { EventMenu, type ManageProps } from '../manage/event-menu.tsx'
import { eventsOf, eventTo, outsideTo } from '../places.ts'

/** What can be done with an event: passing it on and changing it at hand, the rest in a menu. */
export function EventActions({ view, onChange }: ManageProps) {
  const t = useMessages(eventMessages)
  const { slug } = useCommunity()
  const nameOutside = useNameOutside()
  const { id, title, audience, status } = view.row
  const isOutside = audience.includes('public') || audience.includes('organisation')
  const to = isOutside ? outsideTo(nameOutside, id) : eventTo(slug, id)
  const share = () => void passOn(title, `${location.origin}${to}`, t.addressCopied)
  return (
    <div className="event-actions">
      {(status === 'published' || status === 'cancelled') && (
        <Button size="s" icon="share" onClick={share}>
          {t.share}
        </Button>
      )}
      {view.can.edit && (
        <LinkButton size="s" icon="edit" to={eventsOf(slug).edit(id)}>
          {t.edit}
        </LinkButton>
      )}
      <EventMenu view={view} onChange={onChange} />
    </div>
  )
}

/** By whatever the device passes things on with; else the address is copied. */
async function passOn(title: string, url: string, copied: string): Promise<void> {
  if (navigator.canShare?.({ title, url })) {
    // Somebody who thinks better of it has not failed.
    await navigator.share({ title, url }).catch(() => {})
    return
  }
  await navigator.clipboard.writeText(url)
  toast(copied, { tone: 'good' })
}
