import { newId } from '#lib/ids.ts'
import type { PollOption } from '../contract.ts'
import { fewestOptions, longestOption, mostOptions } from '../limits.ts'

/** Fields to begin with. */
export function blankOptions(): PollOption[] {
  return Array.from({ length: fewestOptions }, blank)
}

/** Fields with these options, and room for another. */
export function fieldsOf(options: readonly PollOption[]): PollOption[] {
  return grown([...options])
}

/** The options that have words. */
export function writtenOptions(options: readonly PollOption[]): PollOption[] {
  return options
    .map(({ id, text }) => ({ id, text: text.trim() }))
    .filter(({ text }) => text !== '')
}

/** The fields with other words in one of them; the last stays empty as long as there is room for another. */
export function withText(options: readonly PollOption[], at: number, text: string): PollOption[] {
  return grown(options.map((option, place) => (place === at ? { ...option, text } : option)))
}

/** The fields with pasted lines, the first in the field they were pasted into, the others after it. */
export function withLines(
  options: readonly PollOption[],
  at: number,
  lines: readonly string[],
): PollOption[] {
  const [first = '', ...more] = lines.map((line) => line.trim().slice(0, longestOption))
  const before = options.slice(0, at)
  const here = options.slice(at, at + 1).map((option) => ({ ...option, text: first }))
  const after = options.slice(at + 1).filter(({ text }) => text.trim() !== '')
  const added = more.map((text) => ({ id: newId(), text }))
  return grown([...before, ...here, ...added, ...after].slice(0, mostOptions))
}

/** The lines of a pasted text, without the marks of a list; undefined where it is only one. */
export function linesOf(text: string): string[] | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*+•]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '')
  return lines.length > 1 ? lines : undefined
}

function grown(options: PollOption[]): PollOption[] {
  const full = options.length >= mostOptions || options.at(-1)?.text.trim() === ''
  return full ? options : [...options, blank()]
}

function blank(): PollOption {
  return { id: newId(), text: '' }
}
