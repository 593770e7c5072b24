import './tabs.css'
import type { ReactNode } from 'react'
import { Link } from '#platform/web/router/index.ts'

/** Parts of one page, each with its own address. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="tabs" aria-label={label}>
      {children}
    </nav>
  )
}

interface TabProps {
  to: string
  /** A number behind the name. */
  count?: number | undefined
  /** Current only on exactly this path; for the first tab, whose path the others continue. */
  exact?: boolean | undefined
  children: ReactNode
}

export function Tab({ to, count, exact, children }: TabProps) {
  return (
    <Link to={to} exact={exact} className="tab">
      {children}
      {count !== undefined && <span className="tab-count">{count}</span>}
    </Link>
  )
}
