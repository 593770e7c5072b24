import './markdown.css'
import { late } from './late.ts'
import { PlainText } from './plain-text.tsx'
import type { References } from './references.tsx'

export interface MarkdownProps extends References {
  /** Markdown as stored. It may hold anything: no part of it becomes markup, an attribute or an address unchecked. */
  text: string
}

const reader = late(() => import('./document.tsx'))

/** Fetches what reads Markdown ahead of the first message. */
export const loadMarkdown = reader.load

/** A message. Shown as plain text of the same height until what reads Markdown is loaded, then at once. */
export function Markdown(props: MarkdownProps) {
  const loaded = reader.useLoaded()
  return (
    <div className="markdown">
      {loaded ? <loaded.Document {...props} /> : <PlainText {...props} />}
    </div>
  )
}
