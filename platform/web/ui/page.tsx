import './page.css'
import { type ReactNode, use } from 'react'
import { createPortal } from 'react-dom'
import { PageBarContext } from './page-bar.ts'

interface PageProps {
  /** `read` for text, `m` for most, `wide` for boards, `full` for pages that scroll on their own, such as chat. */
  width?: 'read' | 'm' | 'wide' | 'full' | undefined
  /** What stands beside the page where there is room, and below it where there is not. */
  aside?: ReactNode
  children: ReactNode
}

/** The content of a screen, at a width that suits it. */
export function Page({ width = 'm', aside, children }: PageProps) {
  return (
    <div className="page" data-width={width} data-aside={aside ? '' : undefined}>
      <div className="page-main">{children}</div>
      {aside && <aside className="page-aside">{aside}</aside>}
    </div>
  )
}

interface PageTitleProps {
  title: ReactNode
  /** A small line above the title: where or when this is. */
  above?: ReactNode
  /** What this place is for, in a sentence. */
  below?: ReactNode
  actions?: ReactNode
}

/** The large title at the top of a page. */
export function PageTitle({ title, above, below, actions }: PageTitleProps) {
  return (
    <header className="page-title">
      <div>
        {above && <p className="meta">{above}</p>}
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {below && <p className="page-purpose">{below}</p>}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </header>
  )
}

interface PageBarProps {
  title: ReactNode
  /** A sentence on what this place is for; it gives way first when there is little room. */
  purpose?: ReactNode
  actions?: ReactNode
}

/** The bar over a page that scrolls on its own; it stands in the bar of the frame, beside the way to other places on phones. */
export function PageBar({ title, purpose, actions }: PageBarProps) {
  const slot = use(PageBarContext)
  const bar = (
    <div className="page-bar">
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {purpose && (
        <p>
          <bdi>{purpose}</bdi>
        </p>
      )}
      {actions && <div className="page-bar-actions">{actions}</div>}
    </div>
  )
  if (slot === null) return null
  return slot === undefined ? bar : createPortal(bar, slot)
}
