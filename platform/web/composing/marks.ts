import type { TextEdit, Written } from './text-edit.ts'

export type Mark = '**' | '*' | '~~' | '`' | '||'

/** Puts a mark around what is selected, or takes it away where it stands. Spaces at the edges stay outside: `**a **` is not bold. */
export function toggleMark({ text, start, end }: Written, mark: Mark): TextEdit {
  const selected = text.slice(start, end)
  const lead = selected.trim() === '' ? 0 : selected.length - selected.trimStart().length
  const trail = selected.trim() === '' ? 0 : selected.length - selected.trimEnd().length
  const [from, to] = [start + lead, end - trail]
  const inner = text.slice(from, to)
  const width = mark.length
  if (isAround(text.slice(0, from), text.slice(to), mark)) {
    const select = [from - width, to - width] as const
    return { from: from - width, to: to + width, insert: inner, select }
  }
  if (inner.length > 2 * width && isWithin(inner, mark)) {
    const insert = inner.slice(width, -width)
    return { from, to, insert, select: [from, from + insert.length] }
  }
  if (mark === '`' && inner.includes('\n')) return fenced(text, from, to)
  return { from, to, insert: `${mark}${inner}${mark}`, select: [from + width, to + width] }
}

/** One star is italic, two are bold, three are both. */
function isAround(before: string, after: string, mark: Mark): boolean {
  const sign = mark[0] ?? ''
  const run = Math.min(runAtEnd(before, sign), runAtStart(after, sign))
  if (mark === '*') return run === 1 || run === 3
  return mark === '**' ? run === 2 || run === 3 : run >= mark.length
}

function isWithin(inner: string, mark: Mark): boolean {
  const sign = mark[0] ?? ''
  const run = Math.min(runAtStart(inner, sign), runAtEnd(inner, sign))
  if (mark === '*') return run === 1 || run === 3
  return mark === '**' ? run === 2 || run === 3 : run === mark.length
}

function runAtStart(text: string, sign: string): number {
  let run = 0
  while (text[run] === sign) run++
  return run
}

function runAtEnd(text: string, sign: string): number {
  let run = 0
  while (text.at(-1 - run) === sign && run < text.length) run++
  return run
}

/** Several lines of code are a block of their own. */
export function fenced(text: string, from: number, to: number, language = ''): TextEdit {
  const code = text.slice(from, to).replace(/\n$/, '')
  const before = from === 0 || text[from - 1] === '\n' ? '' : '\n'
  const after = to === text.length || text[to] === '\n' ? '' : '\n'
  const open = `${before}${fenceFor(code)}${language}\n`
  const insert = `${open}${code}\n${fenceFor(code)}${after}`
  const start = from + open.length
  return { from, to, insert, select: [start, start + code.length] }
}

/** A fence that no line of the code closes. */
export function fenceFor(code: string): string {
  const longest = Math.max(
    2,
    ...[...code.matchAll(/^ {0,3}(`{3,})/gm)].map(([, run]) => run?.length ?? 0),
  )
  return '`'.repeat(longest + 1)
}

/** Makes a link of what is selected, to be told where it leads; of a selected address, to be told its words. */
export function toLink({ text, start, end }: Written): TextEdit {
  const selected = text.slice(start, end)
  if (isAddress(selected)) {
    return { from: start, to: end, insert: `[](${selected})`, select: [start + 1, start + 1] }
  }
  const words = selected.replace(/[[\]]/g, '\\$&')
  const caret = start + words.length + 3
  return { from: start, to: end, insert: `[${words}]()`, select: [caret, caret] }
}

/** Whether a text is one address and nothing else. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(text) && URL.canParse(text)
}

/** Begins every line that is selected with a prefix, `- ` or `> `, or takes it away where all have it. */
export function togglePrefix({ text, start, end }: Written, prefix: string): TextEdit {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const to = next < 0 ? text.length : next
  const lines = text.slice(from, to).split('\n')
  const all = lines.every((line) => line.startsWith(prefix))
  const insert = lines
    .map((line) => (all ? line.slice(prefix.length) : `${prefix}${line}`))
    .join('\n')
  const caret = from + insert.length
  return { from, to, insert, select: start === end ? [caret, caret] : [from, caret] }
}

/** Numbers every line that is selected, or takes the numbers away where all have one. */
export function toggleNumbers(written: Written): TextEdit {
  const { text, start, end } = written
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const to = next < 0 ? text.length : next
  const lines = text.slice(from, to).split('\n')
  const numbered = /^\d{1,9}[.)] /
  const all = lines.every((line) => numbered.test(line))
  const insert = lines
    .map((line, at) => (all ? line.replace(numbered, '') : `${at + 1}. ${line}`))
    .join('\n')
  const caret = from + insert.length
  return { from, to, insert, select: start === end ? [caret, caret] : [from, caret] }
}
