import { Fragment, type ReactNode } from 'react'
import { namedEmoji } from '#lib/emoji.ts'

/** What draws an emoji by its name; undefined for a name that is none. */
export type DrawEmoji = (name: string) => ReactNode | undefined

/** Text with `:name:` drawn where there is an emoji of that name, to be spread as children. */
export function withNamedEmoji(text: string, emoji: DrawEmoji | undefined): ReactNode[] {
  if (!emoji || !text.includes(':')) return [text]
  const pieces: ReactNode[] = []
  let from = 0
  for (let found = next(text, 0); found; found = next(text, found.index + found[0].length - 1)) {
    const drawn = emoji(found[1] ?? '')
    if (drawn === undefined) continue
    if (found.index < from) continue
    pieces.push(text.slice(from, found.index), <Fragment key={found.index}>{drawn}</Fragment>)
    from = found.index + found[0].length
  }
  return from === 0 ? [text] : [...pieces, text.slice(from)]
}

/** The next that looks like one. The colon that ends what is none may begin another. */
function next(text: string, from: number): RegExpExecArray | null {
  const pattern = new RegExp(namedEmoji, 'g')
  pattern.lastIndex = from
  return pattern.exec(text)
}
