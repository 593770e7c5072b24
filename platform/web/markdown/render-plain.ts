import { type Names, nameReferences } from './names.ts'

/**
 * One line of plain text for a notification, a preview or a page title, of at most `limit` characters. Light: it takes
 * the marks off the beginning of the text rather than reading it as Markdown, and needs neither React nor the parser.
 */
export function renderPlain(text: string, names: Names, limit = 200): string {
  const beginning = text.slice(0, limit * 6)
  return shorten(oneLine(wordsOf(beginning.split(/\r\n?|\n/), names).join(' ')), limit)
}

const fence = /^\s*(?:>\s*)*(?:```|~~~)/
const rule = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/
const tableRule = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*$/
const lineMarks = /^(?:\s*(?:>|#{1,6}(?=\s)|[-*+](?=\s)(?:\s+\[[ xX]\](?=\s))?))+/

function wordsOf(lines: string[], names: Names): string[] {
  let inCode = false
  let inTable = false
  return lines.flatMap((line, at) => {
    if (fence.test(line)) {
      inCode = !inCode
      return []
    }
    if (inCode) return line
    if (rule.test(line) || tableRule.test(line)) return []
    inTable = line.includes('|') && (inTable || tableRule.test(lines[at + 1] ?? ''))
    const words = line.replace(lineMarks, '')
    return withoutMarks(inTable ? cellsOf(words) : words, names)
  })
}

function cellsOf(row: string): string {
  const cells = row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
  return cells.map((cell) => cell.trim()).join(' · ')
}

const inlineMarks = new RegExp(
  [
    /\\(?<escaped>[!-/:-@[-`{-~])/,
    /(?<!`)(?<ticks>`+)(?!`)(?<code>.+?)(?<!`)\k<ticks>(?!`)/,
    /<(?<reference>[@#][0-9a-f-]{36})>/,
    /<(?:mailto:)?(?<address>(?:https?:|[^\s<>@]+@)[^<>\s]+)>/,
    /!?\[(?<label>[^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/,
    /(?<star>\*{1,3}|~~)(?=[^\s*~])(?<starred>.+?)(?<=[^\s*~])\k<star>(?![*~])/,
    /(?<!\w)(?<line>_{1,3})(?=[^\s_])(?<lined>.+?)(?<=[^\s_])\k<line>(?!\w)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/** The words of a line, without the marks within it. What marks enclose may hold others. */
function withoutMarks(line: string, names: Names): string {
  return line.replace(inlineMarks, (whole, ...match) => {
    const { escaped, code, reference, address, label, starred, lined } = match.at(-1)
    if (reference) return nameReferences(whole, names)
    return escaped ?? code ?? address ?? withoutMarks(label ?? starred ?? lined, names)
  })
}

/** Direction overrides are left out: they would reorder what stands beside the line in a title or a notification. */
function oneLine(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const kept = text.slice(0, limit - 1).replace(/(?:\p{Cs}|\p{M}|\u200d|\s)+$/u, '')
  return `${kept}…`
}
