import ICAL from 'ical.js'
import type { Tell } from './problems.ts'

/** Characters of a line, and of what stands before its colon: reading parameters takes longer than they are long. */
const longestLine = 1_000_000
const longestHead = 10_000

/** A line of a part, as `ical.js` takes it apart; `text` is what stands after the colon. */
export interface Line {
  number: number
  name: string
  text: string
  property: ICAL.Property
}

/** What stands between BEGIN and END. */
export interface Part {
  name: string
  line: number
  lines: Line[]
  parts: Part[]
}

/**
 * Takes a file apart into parts and lines. A line that cannot be read is told of and costs nothing but itself; a part
 * that is not closed ends where the next one begins.
 */
export function readParts(bytes: Uint8Array, tell: Tell): Part {
  const root: Part = { name: '', line: 1, lines: [], parts: [] }
  const open = [root]
  for (const { number, text } of unfolded(bytes)) {
    const [, edge, name = ''] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(text) ?? []
    if (edge?.toUpperCase() === 'BEGIN') begin(open, name.toUpperCase(), number, tell)
    else if (edge) end(open, name.toUpperCase(), number, tell)
    else readLine(open.at(-1) ?? root, number, text, tell)
  }
  for (const part of open.slice(1)) tell(part.line, 'part-not-closed', part.name)
  return root
}

/** What stands in a calendar by itself. */
const whole = /^V(CALENDAR|EVENT|TODO|JOURNAL|FREEBUSY|TIMEZONE)$/

function begin(open: Part[], name: string, number: number, tell: Tell): void {
  // An event within an event is the next one.
  const within = open.findIndex(
    (part) => part.name === name || (whole.test(part.name) && part.name !== 'VCALENDAR'),
  )
  if (whole.test(name) && within > 0)
    for (const left of open.splice(within)) tell(left.line, 'part-not-closed', left.name)
  const part: Part = { name, line: number, lines: [], parts: [] }
  open.at(-1)?.parts.push(part)
  open.push(part)
}

function end(open: Part[], name: string, number: number, tell: Tell): void {
  const at = open.findLastIndex((part) => part.name === name)
  if (at < 1) return tell(number, 'part-not-opened', name)
  for (const left of open.splice(at).slice(1)) tell(left.line, 'part-not-closed', left.name)
}

function readLine(part: Part, number: number, text: string, tell: Tell): void {
  const name = /^[\w-]+(?=[;:])/.exec(text)?.[0].toUpperCase()
  const colon = colonIn(text)
  if (name === undefined || colon === undefined || text.length > longestLine)
    return tell(number, 'line-unreadable', text)
  try {
    const property = ICAL.Property.fromString(text)
    part.lines.push({ number, name, text: text.slice(colon + 1), property })
  } catch {
    tell(number, 'line-unreadable', text)
  }
}

/** The first colon that is not within quotes. */
function colonIn(text: string): number | undefined {
  let quoted = false
  for (let at = 0; at < Math.min(text.length, longestHead); at++) {
    if (text[at] === '"') quoted = !quoted
    if (text[at] === ':' && !quoted) return at
  }
  return undefined
}

/**
 * The lines as they were before they were folded, which may have cut a character in two: they are joined as octets, and
 * become text then.
 */
function* unfolded(bytes: Uint8Array): Generator<{ number: number; text: string }> {
  const folded = Buffer.from(bytes)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .split(/\r\n|\n|\r/)
  let joined: string[] = []
  let number = 1
  for (const [index, line] of [...folded, ''].entries()) {
    const goesOn = /^[ \t]/.test(line) && joined.length > 0
    if (goesOn) joined.push(line.slice(1))
    if (goesOn) continue
    const text = Buffer.from(joined.join(''), 'latin1').toString()
    if (text.trim() !== '') yield { number, text }
    joined = [line]
    number = index + 1
  }
}
