import { fenceFor } from './marks.ts'
import type { TextEdit } from './text-edit.ts'

/** A new line that goes on with the list or quote the caret is in; in an item without words it ends the list instead. */
export function continueList(text: string, caret: number): TextEdit | undefined {
  const start = text.lastIndexOf('\n', caret - 1) + 1
  const line = text.slice(start, caret)
  const found = /^(\s*)([-*+]|(\d{1,9})([.)])|>)(\s+\[[ xX]\])?(\s+|$)/.exec(line)
  if (!found || isInCode(text, caret)) return undefined
  const [marker, indent = '', sign = '', number, delimiter, task] = found
  if (line.slice(marker.length).trim() === '') {
    const isRestEmpty = /^[^\S\n]*(?:\n|$)/.test(text.slice(caret))
    return isRestEmpty ? { from: start, to: caret, insert: '', select: [start, start] } : undefined
  }
  const next = number === undefined ? sign : `${Number(number) + 1}${delimiter}`
  const insert = `\n${indent}${next}${task ? ' [ ]' : ''} `
  return { from: caret, to: caret, insert, select: [caret + insert.length, caret + insert.length] }
}

/** A new line where the caret stands in a block of code, or behind the fence that opens one, which is then closed below. */
export function lineInCode(text: string, caret: number): TextEdit | undefined {
  if (!isInCode(text, caret)) return undefined
  const start = text.lastIndexOf('\n', caret - 1) + 1
  const line = text.slice(start, caret)
  const opens = /^ {0,3}(`{3,}|~{3,})[^`]*$/.test(line) && !isInCode(text, start - 1)
  const indent = opens ? '' : (/^[^\S\n]*/.exec(line)?.[0] ?? '')
  const select = [caret + 1 + indent.length, caret + 1 + indent.length] as const
  const closes = opens && text.slice(caret).trim() === ''
  const fence = line.trim().startsWith('~') ? '~~~' : fenceFor('')
  return { from: caret, to: caret, insert: `\n${indent}${closes ? `\n${fence}` : ''}`, select }
}

/** Whether a block of code is open at this place, the line of its opening fence included. */
export function isInCode(text: string, caret: number): boolean {
  let fence: string | undefined
  for (const line of text.slice(0, Math.max(0, caret)).split('\n')) {
    const found = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
    const [, run = '', rest = ''] = found ?? []
    if (run === '') continue
    if (fence === undefined) {
      if (!(run.startsWith('`') && rest.includes('`'))) fence = run
    } else if (run.startsWith(fence) && rest.trim() === '') fence = undefined
  }
  return fence !== undefined
}
