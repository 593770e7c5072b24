import './waiting.css'
import type { ReactNode } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'

interface SkeletonProps {
  /** What is being loaded has the shape of lines of text, of rows with a face, or of one block. */
  shape?: 'lines' | 'rows' | 'block' | undefined
  count?: number | undefined
}

/** The shape of what is about to stand here. Shows itself only when the wait is long enough to be noticed. */
export function Skeleton({ shape = 'lines', count = 3 }: SkeletonProps) {
  const t = useMessages(platformMessages)
  return (
    <div className="skeleton" data-shape={shape} role="status">
      <span className="hidden-text">{t.loading}</span>
      {Array.from({ length: shape === 'block' ? 1 : count }, (_, index) => index).map((index) => (
        <span key={index} className="skeleton-piece" />
      ))}
    </div>
  )
}

/** Work of unknown length, with the words for it. */
export function Busy({ children }: { children: ReactNode }) {
  return (
    <span className="busy" role="status">
      <span className="busy-turn" />
      <span>{children}</span>
    </span>
  )
}

interface ProgressProps {
  label: string
  /** How far it is, from 0 to `most`; leave it out while that is not known. */
  value?: number | undefined
  most?: number | undefined
  /** How far it is in words, "18 of 20"; at the end of the line with the label. */
  words?: string | undefined
  /** Shows the label above the bar; otherwise it is only read aloud. */
  labelled?: boolean | undefined
}

/** How far a long work is, or how full a thing. */
export function Progress({ label, value, most = 100, words, labelled = true }: ProgressProps) {
  const share = value === undefined ? undefined : Math.min(1, Math.max(0, value / most))
  return (
    <div className="progress">
      {labelled && (
        <div className="progress-words" aria-hidden="true">
          <span>{label}</span>
          {words && <small>{words}</small>}
        </div>
      )}
      <div
        className="progress-bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuenow={value}
        aria-valuetext={words}
      >
        <span style={share === undefined ? undefined : { inlineSize: `${share * 100}%` }} />
      </div>
    </div>
  )
}
