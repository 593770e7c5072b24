import { Suspense } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { late, PopoverButton } from '#platform/web/ui/index.ts'
import { marksMessages } from '../../messages/marks.ts'

const PinList = late(async () => (await import('./pin-list.tsx')).PinList)

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
