import { lazy, Suspense } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { PopoverButton } from '#platform/web/ui/index.ts'
import { marksMessages } from '../../messages/marks.ts'

const PinList = lazy(() => import('./pin-list.tsx').then((module) => ({ default: module.PinList })))

/** Opens what is pinned in a channel. */
export function PinsButton({ channelId }: { channelId: string }) {
  const t = useMessages(marksMessages)
  return (
    <PopoverButton
      label={t.pins}
      icon="pin"
      content={(close) => (
        <Suspense>
          <PinList channelId={channelId} onClose={close} />
        </Suspense>
      )}
    />
  )
}
