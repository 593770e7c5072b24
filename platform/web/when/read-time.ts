import type { Chrono, Component, ParsedResult } from 'chrono-node'
import { casual as german } from 'chrono-node/de'
import { casual as english, GB } from 'chrono-node/en'
import type { Language } from '#lib/messages.ts'
import { type Instant, instantOf, millisecondsOf, minute } from '#lib/time.ts'
import { instantAt, type WallTime, wallTimeAt } from '#lib/wall-time.ts'

export interface ReadingOfTime {
  language: Language
  /** The IANA time zone of who wrote. */
  zone: string
  now: Instant
}

/**
 * Reads a time to come from words, such as "tomorrow at 9" or "in 3 Stunden", as the wall of the writer shows it. Their
 * language is tried first, then English. Undefined when the words, all of them, do not make a time. A day without an hour
 * means 9 in the morning.
 */
export function readTime(words: string, reading: ReadingOfTime): Instant | undefined {
  const said = words.trim()
  if (said === '') return undefined
  const english = () => readWith(inEnglish, said.replace(bareHour, ' at $1'), reading)
  if (reading.language !== 'de') return english()
  return readWith([german], inPlainGerman(said, reading), reading) ?? english()
}

const inEnglish = [GB, english]

/** "Tomorrow 9" */
const bareHour = /(?<=[a-z])\s+(\d{1,2})$/i

/** What the library does not know of German: "24.12.", "halbe Stunde", "morgen früh", "morgen 9". */
function inPlainGerman(said: string, { zone, now }: ReadingOfTime): string {
  const today = wallTimeAt(zone, now)
  return said
    .replace(/(?:einer )?halben? stunde/i, '30 Minuten')
    .replace(/\s+(?:in der )?früh$/i, ' Vormittag')
    .replace(/(?<=[a-zäöü])\s+(\d{1,2})$/i, ' um $1')
    .replace(/\b(\d{1,2})\.(\d{1,2})\.(?!\d)/, (_, day: string, month: string) => {
      const over = [Number(month) - today.month, Number(day) - today.day].find((by) => by !== 0)
      return `${day}.${month}.${today.year + (over !== undefined && over < 0 ? 1 : 0)}`
    })
}

function readWith(
  readers: readonly Chrono[],
  words: string,
  { zone, now }: ReadingOfTime,
): Instant | undefined {
  const instant = new Date(millisecondsOf(now))
  const timezone = minutesAhead(wallTimeAt(zone, now), now)
  for (const reader of readers) {
    const [found, ...more] = reader.parse(words, { instant, timezone }, { forwardDate: true })
    if (!found || more.length > 0 || !isAllOf(words, found)) continue
    return isSpan(found) ? instantOf(found.start.date().getTime()) : instantAt(zone, wallOf(found))
  }
  return undefined
}

/** Half a sentence understood is a wrong time. */
function isAllOf(words: string, { index, text }: ParsedResult): boolean {
  const rest = `${words.slice(0, index)} ${words.slice(index + text.length)}`
  return /^(?:[\s,.!]|\b(?:on|at|the|am|um|den|remind me|erinnere mich)\b)*$/i.test(rest)
}

/** "In 3 hours" is so long from now, whatever the clocks do meanwhile. */
function isSpan({ start }: ParsedResult): boolean {
  return start.tags().has('result/relativeDateAndTime')
}

function wallOf({ start }: ParsedResult): WallTime {
  const read = (component: Component) => start.get(component) ?? 0
  const tags = start.tags()
  const timed = start.isCertain('hour') || partsOfDay.some((part) => tags.has(part))
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: timed ? read('hour') : 9,
    minute: timed ? read('minute') : 0,
  }
}

const partsOfDay = [
  'casualReference/noon',
  'casualReference/afternoon',
  'casualReference/evening',
  'casualReference/tonight',
  'casualReference/midnight',
] as const

function minutesAhead({ year, month, day, hour, minute: minutes }: WallTime, now: Instant): number {
  return Math.round((Date.UTC(year, month - 1, day, hour, minutes) - millisecondsOf(now)) / minute)
}
