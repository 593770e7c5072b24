import type { ReactNode } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Tag } from '#platform/web/ui/index.ts'
import { directMessages } from '../../messages/direct.ts'

interface CatchUpCardProps {
  title: string
  reason: string
  pressing?: boolean
  onOpen: () => void
  onRead: () => void
  children: ReactNode
}

/** Something that waits: where, why, the latest of it, and what to do. */
export function CatchUpCard(props: CatchUpCardProps) {
  const { title, reason, pressing = true, onOpen, onRead, children } = props
  const t = useMessages(directMessages)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: J and K move between the cards
    <article className="catch-up-card" tabIndex={0} aria-label={`${title}: ${reason}`}>
      <header>
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <Tag tone={pressing ? 'accent' : 'plain'}>{reason}</Tag>
      </header>
      {children}
      <footer>
        <Button size="s" onClick={onOpen}>
          {t.open}
        </Button>
        <Button size="s" kind="quiet" onClick={onRead}>
          {t.markRead}
        </Button>
      </footer>
    </article>
  )
}
