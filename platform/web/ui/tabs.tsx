import './tabs.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link, usePath } from '#platform/web/router/index.ts'

/** Parts of one page, each with its own address. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  const path = usePath()
  const list = useRef<HTMLElement>(null)

  // Where they do not all fit, the current one is in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path has another current tab
  useEffect(() => {
    const current = list.current?.querySelector('[aria-current]')
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [path])

  return (
    <nav className="tabs" aria-label={label} ref={list}>
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
