import './skip-link.css'
import type { ReactNode } from 'react'

/** The first stop of the Tab key: past the rail and the channels to what one came for. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a className="skip-link" href="#content">
      {children}
    </a>
  )
}
