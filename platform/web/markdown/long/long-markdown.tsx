import '../markdown.css'
import './long.css'
import { type ReactNode, useId } from 'react'
import { late } from '../late.ts'
import type { MarkdownProps } from '../markdown.tsx'
import { PlainText } from '../plain-text.tsx'

/** A file that goes along with a text, as its reader may see it. */
export interface TextFile {
  name: string
  /** Where it is read whole. */
  address: string
  /** What is shown of a picture in its place; its size is known before it is here. */
  picture?: { address: string; width: number; height: number } | undefined
}

export interface LongMarkdownProps extends MarkdownProps {
  /** Begins the ids of headings and notes, such as that of the post; with it headings have addresses. */
  anchors?: string | undefined
  /** The level of the highest heading in the text: one below what it stands under. */
  headingFrom?: 2 | 3 | 4 | undefined
  /** The file of an id, undefined while it is not known and for who may not see it. */
  files?: ((id: string) => TextFile | undefined) | undefined
  /** Looks at a picture; without it a picture leads to its file. */
  onLook?: ((id: string) => void) | undefined
}

const reader = late(() => import('./long-document.tsx'))

/** Fetches what reads long texts ahead of the first. */
export const loadLongMarkdown = reader.load

/** A long text: Markdown with footnotes, spoilers, headings with addresses, pictures in their place, and cards for our own links. */
export function LongMarkdown(props: LongMarkdownProps): ReactNode {
  const own = useId()
  const loaded = reader.useLoaded()
  return (
    <div className="markdown long">
      {loaded ? <loaded.LongDocument {...props} own={own} /> : <PlainText {...props} />}
    </div>
  )
}
