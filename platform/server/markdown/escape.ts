/**
 * Marks what Markdown would read as notation, so that a run of text inside a line looks as it was written. Only what
 * would be read: `snake_case`, `2 * 3` and `C:\dir` stay as they are, for search and for whoever edits.
 */
export function escapeText(text: string): string {
  return text.replace(special, (char, at: number) =>
    isNotation(char, text, at) ? `\\${char}` : char,
  )
}

/** The same for the label of a link, which a bracket would end. */
export function escapeLabel(text: string): string {
  return text.replace(/[\\`*_~[\]<&]/g, (char, at: number) =>
    char === '[' || char === ']' || isNotation(char, text, at) ? `\\${char}` : char,
  )
}

/** Marks what only means something where a line begins: headings, lists, quotes, rules, tables, indentation. */
export function escapeLineStart(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
  const rest = line.slice(indent.length)
  // Spaces that do not break keep the indentation without becoming a code block.
  if (indent && rest) return '\u00a0'.repeat(indent.replaceAll('\t', '    ').length) + rest
  const number = /^(\d{1,9})[.)](?=\s|$)/.exec(line)
  if (number?.[1]) return `${number[1]}\\${line.slice(number[1].length)}`
  return blockNotation.test(line) ? `\\${line}` : line
}

const special = /[\\`*_~\]<&]/g
const blockNotation = /^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|=+\s*$|-+\s*$|[|:][\s|:-]*$|-[\s|:-]*$)/
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy

function isNotation(char: string, text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  if (char === '\\') return after.trim() === '' || /[!-/:-@[-`{-~]/.test(after)
  if (char === '*') return !(isSpace(before) && isSpace(after))
  if (char === '_') return !(isWord(before) && isWord(after))
  if (char === '~') return before === '' || after === '' || before === '~' || after === '~'
  if (char === ']') return after === '(' || after === ':' || after === '['
  if (char === '<') return /[a-z/!?@#]/i.test(after)
  if (char === '&') return isEntity(text, at)
  return true
}

function isEntity(text: string, at: number): boolean {
  entity.lastIndex = at
  return entity.test(text)
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t'
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char)
}
