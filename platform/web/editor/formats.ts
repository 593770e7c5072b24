import {
  asBlock,
  type Formats,
  fenced,
  type MessageFormat,
  messageFormats,
  messageShortcuts,
  rowsOfTabs,
  type Shortcuts,
  type TextEdit,
  tableOf,
  toggleMark,
  toggleNumbers,
  togglePrefix,
  type Written,
} from '../composing/index.ts'

export type LongFormat = MessageFormat | 'heading' | 'numbers' | 'table' | 'spoiler' | 'footnote'

/** What a long text knows, besides what messages do; `column` is the head of a column in a new table. */
export function longFormats(column: string): Formats<LongFormat> {
  return {
    ...messageFormats,
    heading: (written) => togglePrefix(written, '## '),
    numbers: toggleNumbers,
    code,
    table: (written) => table(written, column),
    spoiler,
    footnote,
  }
}

/** With Shift the keys of numbered lists, lists and quotes, as in mail programs: 7, 8 and 9, wherever a keyboard has them. */
export const longShortcuts: Shortcuts<LongFormat> = (event, written) =>
  (event.shiftKey ? byPlace[event.code] : undefined) ?? messageShortcuts(event, written)

const byPlace: Readonly<Record<string, LongFormat>> = {
  Digit7: 'numbers',
  Digit8: 'list',
  Digit9: 'quote',
}

/** On an empty line a block, else as in messages. */
function code(written: Written): TextEdit {
  const { text, start, end } = written
  const isAlone = start === end && isBlank(lineAt(text, start))
  if (!isAlone) return toggleMark(written, '`')
  const { insert, select } = fenced('', 0, 0)
  return { from: start, to: end, insert, select: [start + select[0], start + select[1]] }
}

/** What was copied from a spreadsheet becomes a table, else there is a new one with its first head selected. */
function table(written: Written, column: string): TextEdit {
  const rows = rowsOfTabs(written.text.slice(written.start, written.end))
  if (rows) return asBlock(written, tableOf(rows))
  const caret = { text: written.text, start: written.end, end: written.end }
  const empty = tableOf([
    [column, column],
    ['', ''],
    ['', ''],
  ])
  const edit = asBlock(caret, empty)
  const first = edit.from + edit.insert.indexOf(column)
  return { ...edit, select: [first, first + column.length] }
}

/** Words are hidden where they stand; paragraphs in a block that opens. */
function spoiler(written: Written): TextEdit {
  const { text, start, end } = written
  const selected = text.slice(start, end)
  if (!selected.includes('\n')) return toggleMark(written, '||')
  const open = ':::spoiler\n'
  const edit = asBlock(written, `${open}${selected.replace(/^\n+|\n+$/g, '')}\n:::`)
  const title = edit.from + edit.insert.indexOf(open) + open.length - 1
  return { ...edit, select: [title, title] }
}

/** A number here, and its note at the end of the text, to be written at once. */
function footnote({ text, end }: Written): TextEdit {
  const numbers = [...text.matchAll(/\[\^(\d{1,6})\]/g)].map(([, number]) => Number(number))
  const next = Math.max(0, ...numbers) + 1
  const rest = text.slice(end).replace(/\s+$/, '')
  const isAfterNotes = /(?:^|\n)\[\^[^\]\s]+\]:[^\n]*$/.test(text.slice(0, end) + rest)
  const insert = `[^${next}]${rest}${isAfterNotes ? '\n' : '\n\n'}[^${next}]: `
  const caret = end + insert.length
  return { from: end, to: text.length, insert, select: [caret, caret] }
}

function lineAt(text: string, caret: number): string {
  const from = text.lastIndexOf('\n', caret - 1) + 1
  const next = text.indexOf('\n', caret)
  return text.slice(from, next < 0 ? text.length : next)
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}
