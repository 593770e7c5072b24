import type { ReactNode } from 'react'

interface ScrolledPartProps {
  label: string
  className: string
  children: ReactNode
}

/** A part that scrolls on its own, and so is reached by keyboard. */
export function ScrolledPart({ label, className, children }: ScrolledPartProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
