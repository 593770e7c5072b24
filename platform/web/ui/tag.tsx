import './tag.css'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad'

interface TagProps {
  tone?: Tone | undefined
  icon?: IconName | undefined
  children: ReactNode
}

/** A word or two about the state of a thing. The colour repeats what the words say, it never says it alone. */
export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className="tag" data-tone={tone}>
      {icon && <Icon name={icon} size="s" />}
      <span>{children}</span>
    </span>
  )
}

interface CountProps {
  count: number
  /** What it counts, read aloud instead of the bare number. */
  label: string
  /** `loud` is for what is meant for this very reader. */
  tone?: 'accent' | 'loud' | 'quiet' | undefined
}

/** A small number on a pill; nothing at zero, "99+" beyond. */
export function Count({ count, label, tone = 'accent' }: CountProps) {
  if (count <= 0) return null
  return (
    <span className="count" data-tone={tone}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="hidden-text">{label}</span>
    </span>
  )
}
