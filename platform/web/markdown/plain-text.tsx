import { createElement } from 'react'
import { maxLength } from '#platform/markdown/bounds.ts'
import { chunksOf } from '#platform/markdown/chunks.ts'
import { nameReferences } from './names.ts'
import { type References, withReferences } from './references.tsx'

interface PlainTextProps extends References {
  text: string
}

/**
 * Text as written, references resolved. It stands in until Markdown is loaded, and for good where a text is more than
 * Markdown is read for. Text without marks looks the same here as read, so nothing moves when Markdown arrives.
 */
export function PlainText({ text, ...to }: PlainTextProps) {
  const isLong = text.length > maxLength
  const source = text.replace(/\r\n?/g, '\n')
  const props = { dir: 'auto', ...(isLong && { className: 'chunk' }) }
  const blocks = chunksOf(isLong ? nameReferences(source, to) : source)
  return (
    <>
      {blocks.map((block, at) =>
        createElement(
          'p',
          { ...props, key: at },
          ...(isLong ? [block] : withReferences(block, to)),
        ),
      )}
    </>
  )
}
