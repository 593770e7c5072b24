/// <reference lib="esnext.temporal" />
import type { CalendarProblemCode } from '../../contract.ts'
import { years } from '../../recurrence/occurrences.ts'
import { type FileZones, wallElsewhere } from './file-zones.ts'
import type { Line } from './read-parts.ts'

/** A time as a calendar file tells it. */
export interface Moment {
  kind: 'day' | 'utc' | 'zone' | 'anywhere'
  /** An IANA time zone; of what is told without one, the usual one. */
  zone: string
  wall: string
  /** Of a zone that was found by what the file tells of it: its name, and whether a series can rely on it. */
  guessed?: { name: string; alike: boolean }
}

export interface Zones {
  named: FileZones
  /** Of times without a zone. */
  usual: string
}

/** Why a time is none. */
export class Unreadable extends Error {
  readonly code: CalendarProblemCode
  readonly detail: string
  constructor(code: CalendarProblemCode, detail: string) {
    super(`${code}: ${detail}`)
    this.code = code
    this.detail = detail
  }
}

/** The times of a line, also of several at once, and of periods when they begin. Throws `Unreadable`. */
export function momentsOf(line: Line, zones: Zones): Moment[] {
  return line.text.split(',').map((text) => momentOf(text.trim(), line, zones))
}

function momentOf(text: string, { property, name }: Line, zones: Zones): Moment {
  const [, date, clock, utc] = /^(\d{8})(?:T(\d{6})(Z)?)?(?:\/.*)?$/.exec(text) ?? []
  const wall = wallOf(date ?? '', clock ?? '000000')
  if (wall === undefined) throw new Unreadable('time-unreadable', `${name}:${text}`)
  const year = Number(wall.slice(0, 4))
  if (year < years.first || year > years.last) throw new Unreadable('year-out-of-range', text)
  if (clock === undefined) return { kind: 'day', zone: zones.usual, wall }
  if (utc !== undefined) return { kind: 'utc', zone: 'UTC', wall }
  const named = property.getFirstParameter('tzid')
  if (!named) return { kind: 'anywhere', zone: zones.usual, wall }
  const found = zones.named(named)
  if (!found) throw new Unreadable('zone-unknown', named)
  const guessed = { name: named, alike: found.by === 'likeness' }
  return {
    ...{ kind: 'zone', zone: found.zone, wall: found.wall(wall) },
    ...(found.by !== 'name' && { guessed }),
  }
}

/** To the nearest minute. */
function wallOf(date: string, clock: string): string | undefined {
  const iso = `${date.replace(/(....)(..)(..)/, '$1-$2-$3')}T${clock.replace(/(..)(..)(..)/, '$1:$2:$3')}`
  try {
    return Temporal.PlainDateTime.from(iso).round('minute').toString().slice(0, 16)
  } catch {
    return undefined
  }
}

/** What the wall shows at a moment in the zone of an event that starts at `start`, which may be of whole days. */
export function slotIn(moment: Moment, start: Moment): string {
  if (moment.kind === 'day') return `${moment.wall.slice(0, 10)}${start.wall.slice(10)}`
  if (start.kind === 'day') return `${moment.wall.slice(0, 10)}T00:00`
  return moment.kind === 'anywhere'
    ? moment.wall
    : wallElsewhere(moment.wall, moment.zone, start.zone)
}
