import './prose.css'
import type { ReactNode } from 'react'

interface ProseProps {
  /** `long` is what people say to each other at length, in the serif; `short` is chat and remarks, in the sans. */
  voice?: 'long' | 'short' | undefined
  children: ReactNode
}

/** What a person wrote: paragraphs, lists, quotes, code. It runs in the direction it was written in. */
export function Prose({ voice = 'long', children }: ProseProps) {
  return (
    <div className="prose" data-voice={voice} dir="auto">
      {children}
    </div>
  )
}
