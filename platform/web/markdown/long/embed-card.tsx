import './embed-card.css'
import type { ReactNode } from 'react'
import { Link } from '#platform/web/router/index.ts'
import { Icon, type IconName } from '#platform/web/ui/index.ts'

interface EmbedCardProps {
  to: string
  icon: IconName
  title: string
  /** A line below: where it stands, when, by whom. */
  meta?: ReactNode
  /** How it begins, cut to two lines. */
  children?: ReactNode
}

/** What an `Embed` usually draws: a page of ours in a few words, and the way there. */
export function EmbedCard({ to, icon, title, meta, children }: EmbedCardProps) {
  return (
    <Link to={to} className="embed-card">
      <Icon name={icon} />
      <span>
        <b dir="auto">{title}</b>
        {meta && <small>{meta}</small>}
        {children && (
          <span className="embed-words" dir="auto">
            {children}
          </span>
        )}
      </span>
    </Link>
  )
}
