/// <reference lib="esnext.temporal" />
import { instantFrom } from '#lib/time.ts'
import { occurrencesOf } from '../../recurrence/occurrences.ts'
import { readRule } from '../../recurrence/read-rule.ts'
import type { Part } from './read-parts.ts'

/** A time zone as a file itself tells it: minutes ahead of UTC when the wall shows a time. */
export type OwnZone = (wall: string) => number

/** From when on the wall is so far ahead. */
interface Onset {
  wall: string
  from: number
  to: number
}

/** Times before are told wrong, and years later than these are not told. */
const firstYear = 1970
const end = instantFrom('2070-01-01T00:00:00.000000Z')
const mostObservances = 200
const mostOnsets = 1_000

/** Reads a VTIMEZONE. Undefined where it cannot be told. */
export function ownZone({ parts }: Part): OwnZone | undefined {
  if (parts.length > mostObservances) return undefined
  const onsets: Onset[] = []
  for (const part of parts) {
    const read = observance(part)
    if (!read) return undefined
    onsets.push(...read)
  }
  onsets.sort((a, b) => (a.wall < b.wall ? -1 : 1))
  const [first] = onsets
  if (!first) return undefined
  return (wall) => onsets.findLast((onset) => onset.wall <= wall)?.to ?? first.from
}

function observance({ name, lines }: Part): Onset[] | undefined {
  const texts = (wanted: string) =>
    lines.filter((line) => line.name === wanted).map((line) => line.text)
  const [from] = texts('TZOFFSETFROM').map(offsetIn)
  const [to] = texts('TZOFFSETTO').map(offsetIn)
  const [start] = texts('DTSTART').flatMap(wallIn)
  if (!/^(STANDARD|DAYLIGHT)$/.test(name) || from === undefined || to === undefined || !start)
    return undefined
  const dates = texts('RDATE').flatMap((text) => text.split(',').flatMap(wallIn))
  const rules = texts('RRULE').map((text) => yearly(text, start, from))
  if (rules.some((rule) => rule === undefined)) return undefined
  const walls = [start, ...dates, ...rules.flatMap((rule) => rule ?? [])].slice(0, mostOnsets)
  return walls.map((wall) => ({ wall, from, to }))
}

/** Undefined where clocks would change otherwise than by the year. */
function yearly(text: string, start: string, offset: number): string[] | undefined {
  // The end is told in UTC, and the wall is ahead of that.
  const rule = text.replace(/(?<=UNTIL=)(\d{8}T\d{6})Z/i, (_, until: string) => {
    const [wall] = wallIn(until).map((each) => Temporal.PlainDateTime.from(each))
    return wall ? `${compact(wall.add({ minutes: offset }))}00` : until
  })
  const read = readRule(rule)
  if ('problem' in read || read.rule.frequency !== 'YEARLY') return undefined
  const window = { until: end, most: 150 }
  return occurrencesOf({ rule, zone: 'UTC', start, minutes: 1 }, window).map(({ slot }) => slot)
}

function compact(wall: Temporal.PlainDateTime): string {
  return wall.toString().slice(0, 16).replaceAll(/[-:]/g, '')
}

/** `19701025T030000` as `1970-10-25T03:00`; earlier years as the first. */
function wallIn(text: string): string[] {
  const [, year, month, day, hours, minutes] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/.exec(text.trim()) ?? []
  try {
    const wall = Temporal.PlainDateTime.from(`${year}-${month}-${day}T${hours}:${minutes}`)
    const told = wall.with({ year: Math.min(Math.max(wall.year, firstYear), 2199) })
    return [told.toString().slice(0, 16)]
  } catch {
    return []
  }
}

function offsetIn(text: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(text.trim()) ?? []
  if (sign === undefined) return undefined
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}
