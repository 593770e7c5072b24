import './rows.css'
import type { ReactNode } from 'react'
import { Link } from '#platform/web/router/index.ts'

/** A list of rows with hairlines between them. */
export function Rows({ label, children }: { label?: string | undefined; children: ReactNode }) {
  return (
    <ul className="rows" aria-label={label}>
      {children}
    </ul>
  )
}

interface RowProps {
  /** A face, a tile or an icon. */
  start?: ReactNode
  title?: ReactNode
  /** A tag behind the title. */
  tag?: ReactNode
  /** Small facts about it, in one sentence or parted by dots. */
  meta?: ReactNode
  /** What can be done with it. */
  end?: ReactNode
  /** Makes the whole row a way to this path; `end` stays on its own. */
  to?: string | undefined
  /** The same, to a page that is none of this app. */
  href?: string | undefined
  /** `div` where the row stands alone, outside `Rows`. */
  as?: 'li' | 'div' | undefined
  children?: ReactNode
}

/** One thing in a list: who or what, a line about it, and what can be done. */
export function Row({
  start,
  title,
  tag,
  meta,
  end,
  to,
  href,
  as: Element = 'li',
  children,
}: RowProps) {
  return (
    <Element className="row" data-linked={to !== undefined || href !== undefined || undefined}>
      {start}
      <div className="row-main">
        {title && (
          <div className="row-title">
            <bdi>
              {to !== undefined && <Link to={to}>{title}</Link>}
              {to === undefined && (href === undefined ? title : <a href={href}>{title}</a>)}
            </bdi>{' '}
            {tag}
          </div>
        )}
        {meta && <div className="meta">{meta}</div>}
        {children}
      </div>
      {end && <div className="row-end">{end}</div>}
    </Element>
  )
}
