import './bottom-bar.css'
import type { ReactNode } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Count, Icon, type IconName } from '#platform/web/ui/index.ts'

/** The way about on phones, in reach of the thumb. Four or five items. */
export function BottomBar({ children }: { children: ReactNode }) {
  const t = useMessages(platformMessages)
  return (
    <nav className="bottom-bar" aria-label={t.mainMenu}>
      {children}
    </nav>
  )
}

interface BottomLinkProps {
  to: string
  icon: IconName
  exact?: boolean | undefined
  unread?: number | undefined
  children: ReactNode
}

export function BottomLink({ to, icon, exact, unread = 0, children }: BottomLinkProps) {
  const t = useMessages(platformMessages)
  return (
    <Link to={to} exact={exact} className="bottom-link">
      <span className="bottom-icon">
        <Icon name={icon} size="l" />
        <Count count={unread} label={t.unread(unread)} />
      </span>
      <span className="bottom-label">{children}</span>
    </Link>
  )
}
