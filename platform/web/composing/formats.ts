import type { KeyboardEvent } from 'react'
import { toggleMark, togglePrefix, toLink } from './marks.ts'
import type { TextEdit, Written } from './text-edit.ts'

/** What can be done to the words being written, by the name of its button. */
export type Formats<Name extends string> = Readonly<Record<Name, (written: Written) => TextEdit>>

/** Which of them a key with Ctrl or Cmd asks for. */
export type Shortcuts<Name extends string> = (
  event: KeyboardEvent,
  written: Written,
) => Name | undefined

export type MessageFormat = 'bold' | 'italic' | 'strike' | 'code' | 'link' | 'list' | 'quote'

/** What a message knows. */
export const messageFormats: Formats<MessageFormat> = {
  bold: (written) => toggleMark(written, '**'),
  italic: (written) => toggleMark(written, '*'),
  strike: (written) => toggleMark(written, '~~'),
  code: (written) => toggleMark(written, '`'),
  link: toLink,
  list: (written) => togglePrefix(written, '- '),
  quote: (written) => togglePrefix(written, '> '),
}

const names: Readonly<Record<string, MessageFormat>> = { b: 'bold', i: 'italic', e: 'code' }

/** B, I, E; with Shift and X; with K where words are selected, as without it is for going places. */
export const messageShortcuts: Shortcuts<MessageFormat> = (event, { start, end }) => {
  const key = event.key.toLowerCase()
  if (event.shiftKey) return key === 'x' ? 'strike' : undefined
  if (key === 'k') return start < end ? 'link' : undefined
  return names[key]
}
