/**
 * What a message says, free of any tool's notation. A reader of some export makes it, `toMarkdown` writes it in ours.
 * No text of a `Line` holds a line break, and no style spans two lines.
 */
export type Block =
  | { kind: 'lines'; lines: Line[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; items: ListItem[] }
  | { kind: 'code'; text: string }

export type Line = Inline[]

/** `level` 0 is outermost; `number` is absent for a bullet. */
export interface ListItem {
  level: number
  number?: number
  lines: Line[]
}

export type Style = 'bold' | 'italic' | 'strike'

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: Style; inside: Inline[] }
  | { kind: 'link'; url: string; label: string } // made by `link`; without a label the address is shown
  | { kind: 'member'; id: string }
  | { kind: 'channel'; id: string }

export function text(text: string): Inline {
  return { kind: 'text', text }
}

/** Plain words, a line for each line break. */
export function plainLines(words: string): Block {
  return { kind: 'lines', lines: linesOf(words).map((line) => [text(line)]) }
}

export function linesOf(words: string): string[] {
  return words.split(/\r\n?|\n/)
}

/** A link if it is one that our messages follow (a page or a mail address, without a password); else its words. */
export function link(url: string, label = ''): Inline {
  const address = url.trim().replace(/[\s<>\\`\p{Cc}]/gu, encodeURIComponent)
  const shown = label.replace(/\s+/g, ' ').trim()
  if (isFollowed(address))
    return { kind: 'link', url: address, label: shown === url.trim() ? '' : shown }
  return text(shown && shown !== url ? `${shown} (${url})` : url)
}

function isFollowed(address: string): boolean {
  if (!/^(?:https?:\/\/|mailto:)\S/i.test(address) || !URL.canParse(address)) return false
  const { username, password } = new URL(address)
  return !username && !password
}
