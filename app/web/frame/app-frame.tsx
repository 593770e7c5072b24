import './app-frame.css'
import { type ReactNode, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { hued, PageBarContext, UpdateBanner } from '#platform/web/ui/index.ts'
import { useUpdate } from '../update.ts'
import { SkipLink } from './skip-link.tsx'

interface AppFrameProps {
  /** The accent of the community one is in; Hamlet's own outside of one. */
  hue?: number | undefined
  rail: ReactNode
  /** The column of the community one is in; none on pages across communities. */
  place?: ReactNode
  /** Stands in the bar on phones, before the title of the page: the way to other communities and channels. */
  switcher?: ReactNode
  /** Stands at the end of the bar, after what the page puts in it. */
  barEnd?: ReactNode
  bottomBar?: ReactNode
  /** Sentences about the whole app, such as being offline. */
  banners?: ReactNode
  children: ReactNode
}

/** The frame of the signed-in app: rail, place, content; one column with bars on phones. */
export function AppFrame({
  hue = 45,
  rail,
  place,
  switcher,
  barEnd,
  bottomBar,
  banners,
  children,
}: AppFrameProps) {
  const t = useMessages(platformMessages)
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  return (
    <div className="frame" data-place={place ? '' : undefined} {...hued(hue)}>
      <SkipLink>{t.skipToContent}</SkipLink>
      {rail}
      {place}
      <main id="content" className="frame-main" tabIndex={-1}>
        <div className="frame-bar">
          {switcher}
          <div className="frame-slot" ref={setSlot} />
          {barEnd}
        </div>
        <div className="frame-banners">
          {banners}
          <UpdateBanner onUpdate={useUpdate()} />
        </div>
        <div className="frame-content">
          <PageBarContext value={slot}>{children}</PageBarContext>
        </div>
      </main>
      {bottomBar}
    </div>
  )
}
