import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, toast } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { eventTo } from '../places.ts'
import type { EventProps } from './event-page.tsx'

/** What can be done with an event: passing it on at hand, the rest in a menu. */
export function EventActions({ view: { row } }: Omit<EventProps, 'occurrence'>) {
  const t = useMessages(eventMessages)
  const { slug } = useCommunity()
  const share = () =>
    void passOn(row.title, `${location.origin}${eventTo(slug, row.id)}`, t.addressCopied)
  return (
    <div className="event-actions">
      <Button size="s" icon="share" onClick={share}>
        {t.share}
      </Button>
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
