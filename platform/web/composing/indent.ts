import { isInCode } from './lines.ts'
import type { TextEdit, Written } from './text-edit.ts'

const step = '  '

/** What Tab does in code and in lists: a step inwards, or outwards with Shift. Undefined elsewhere: Tab goes on to the next field. */
export function indent(written: Written, outwards: boolean): TextEdit | undefined {
  const { text, start, end } = written
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const to = next < 0 ? text.length : next
  const lines = text.slice(from, to).split('\n')
  const inCode = isInCode(text, from)
  if (!inCode && !lines.every((line) => /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(line)))
    return undefined
  if (inCode && !outwards && start === end)
    return { from: start, to: end, insert: step, select: [start + step.length, end + step.length] }
  const moved = lines.map((line) => (outwards ? outdented(line) : `${step}${line}`))
  const insert = moved.join('\n')
  const first = (moved[0]?.length ?? 0) - (lines[0]?.length ?? 0)
  const all = insert.length - (to - from)
  return { from, to, insert, select: [Math.max(from, start + first), Math.max(from, end + all)] }
}

function outdented(line: string): string {
  return line.replace(/^(?:\t| {1,2})/, '')
}
