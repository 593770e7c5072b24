import './cards.css'
import type { ReactNode } from 'react'

/** Cards one below the other, what is in each of them spaced alike: the body of a page of settings. */
export function Cards({ children }: { children: ReactNode }) {
  return <div className="cards">{children}</div>
}
