import './empty.css'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

interface EmptyProps {
  icon?: IconName | undefined
  /** What is so: "Nobody has written here yet". */
  title: string
  /** What to do next: one button, or two. */
  actions?: ReactNode
  /** Why it is so, or what will be here. */
  children?: ReactNode
}

/** A place with nothing in it yet. It says what to do next. */
export function Empty({ icon, title, actions, children }: EmptyProps) {
  return (
    <div className="empty">
      {icon && (
        <span className="empty-icon">
          <Icon name={icon} size="l" />
        </span>
      )}
      <p className="empty-title">{title}</p>
      {children && <div className="empty-text">{children}</div>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}
