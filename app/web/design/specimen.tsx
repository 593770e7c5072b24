import './design.css'
import type { ReactNode } from 'react'

interface SectionProps {
  id: string
  title: string
  /** When to use what is shown, and when not. */
  children?: ReactNode
  specimens: ReactNode
}

/** A chapter of the page: what it is for, then how it looks in each of its states. */
export function Section({ id, title, children, specimens }: SectionProps) {
  return (
    <section className="design-section" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {children && <div className="design-notes">{children}</div>}
      </header>
      <div className="design-specimens">{specimens}</div>
    </section>
  )
}

interface SpecimenProps {
  name: string
  /** How it is written, in a line of code. */
  code?: string
  /** `stack` puts what is shown below each other, `bare` on no ground of its own. */
  layout?: 'line' | 'stack' | 'bare'
  children: ReactNode
}

/** One part in one state. */
export function Specimen({ name, code, layout = 'line', children }: SpecimenProps) {
  return (
    <figure className="specimen">
      <div className="specimen-stage" data-layout={layout}>
        {children}
      </div>
      <figcaption>
        <span>{name}</span>
        {code && <code>{code}</code>}
      </figcaption>
    </figure>
  )
}
