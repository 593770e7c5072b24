import './card.css'
import { type ReactNode, useId } from 'react'

interface CardProps {
  /** Names the card; a heading of the second rank unless `level` says otherwise. */
  title?: ReactNode
  level?: 2 | 3 | undefined
  /** A quiet link or button at the end of the header. */
  action?: ReactNode
  /** `accent` is for the one thing on a screen that asks for an answer. */
  tone?: 'plain' | 'accent' | 'good' | 'sunken' | undefined
  children: ReactNode
}

/** A piece of a page on its own ground. With a title it is a region that can be jumped to. */
export function Card({ title, level = 2, action, tone = 'plain', children }: CardProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className="card" data-tone={tone} aria-labelledby={title ? id : undefined}>
      {(title || action) && (
        <header className="card-header">
          {title && <Heading id={id}>{title}</Heading>}
          {action && <div className="card-action">{action}</div>}
        </header>
      )}
      {children}
    </section>
  )
}
