import { createElement, type ReactNode, useEffect, useRef, useState } from 'react'

interface SpoilerProps {
  /** What is under the cover: nothing in it may be pressed. */
  hidden: ReactNode[]
  shown: ReactNode[]
  label: string
}

/** Words that are covered until somebody wants to read them. */
export function Spoiler({ hidden, shown, label }: SpoilerProps) {
  const [open, setOpen] = useState(false)
  const words = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (open) words.current?.focus()
  }, [open])
  if (open)
    return createElement('span', { ref: words, className: 'spoiler', tabIndex: -1 }, ...shown)
  const cover = createElement('span', { 'aria-hidden': true }, ...hidden)
  const uncover = () => setOpen(true)
  return createElement(
    'button',
    { type: 'button', className: 'spoiler', 'aria-label': label, onClick: uncover },
    cover,
  )
}
