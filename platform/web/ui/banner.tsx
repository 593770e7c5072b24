import './banner.css'
import type { ReactNode } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import type { Tone } from './tag.tsx'

interface BannerProps {
  tone?: Tone | undefined
  icon?: IconName | undefined
  action?: ReactNode
  children: ReactNode
}

/** A sentence about the state of the whole page or a part of it, with at most one thing to do about it. */
export function Banner({ tone = 'plain', icon = 'info', action, children }: BannerProps) {
  return (
    <div className="banner" data-tone={tone} role="status">
      <Icon name={icon} />
      <div className="banner-text">{children}</div>
      {action}
    </div>
  )
}

export type Connection = 'online' | 'reconnecting' | 'offline'

/** Says when the line to the server is gone. Nothing while all is well. */
export function ConnectionBanner({ connection }: { connection: Connection }) {
  const t = useMessages(platformMessages)
  if (connection === 'online') return null
  if (connection === 'offline') {
    return (
      <Banner icon="offline" tone="warn">
        {t.offline}
      </Banner>
    )
  }
  return <Banner icon="retry">{t.reconnecting}</Banner>
}

/** Offers the new version of the app, once it is there. */
export function UpdateBanner({ onUpdate }: { onUpdate: (() => void) | undefined }) {
  const t = useMessages(platformMessages)
  if (!onUpdate) return null
  return (
    <Banner
      icon="spark"
      tone="accent"
      action={
        <Button size="s" onClick={onUpdate}>
          {t.update}
        </Button>
      }
    >
      {t.updateReady}
    </Banner>
  )
}
