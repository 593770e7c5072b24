/// <reference lib="esnext.temporal" />
import { type OwnZone, ownZone } from './own-zone.ts'
import type { Part } from './read-parts.ts'
import { textOf } from './texts.ts'
import { zoneNamed } from './zone-names.ts'

/** A time zone that a file names. */
export interface FileZone {
  /** The IANA time zone it is, or does as. */
  zone: string
  /** By its name, by doing alike for years, or by moments alone, on which no series can rely. */
  by: 'name' | 'likeness' | 'moments'
  /** What the wall of `zone` shows when the wall of the file shows this. */
  wall(text: string): string
}

/** By the names that a calendar file gives time zones; undefined where one means nothing. */
export type FileZones = (name: string) => FileZone | undefined

const mostOwn = 50

/** The time zones of a calendar. `usual` is taken where others do as well. */
export function fileZones(calendar: Part, usual: string): FileZones {
  const told = new Map<string, Part>()
  for (const part of calendar.parts)
    if (part.name === 'VTIMEZONE') told.set(textOf(part, 'TZID'), part)
  const found = new Map<string, FileZone | undefined>()
  let own = 0
  return (name) =>
    found.getOrInsertComputed(name, () => {
      const part = told.get(name)
      const zone = zoneNamed(name) ?? zoneNamed((part && textOf(part, 'X-LIC-LOCATION')) ?? '')
      if (zone !== undefined) return { zone, by: 'name', wall: (text) => text }
      if (!part || ++own > mostOwn) return undefined
      const offsets = ownZone(part)
      return offsets && alike(offsets, usual)
    })
}

/** The zone whose clocks do as those of the file, now and in the next years; else the usual one, by moments. */
function alike(offsets: OwnZone, usual: string): FileZone {
  const year = Temporal.Now.plainDateISO().year
  const samples = Array.from({ length: 48 }, (_, index) =>
    new Temporal.PlainDateTime(year - 1, 1, 12, 12).add({ months: index }),
  ).map((wall) => ({ wall, offset: offsets(wall.toString().slice(0, 16)) }))
  const fits = (zone: string) =>
    samples.every(
      ({ wall, offset }) => wall.toZonedDateTime(zone).offsetNanoseconds / 60e9 === offset,
    )
  const like = [usual, 'UTC', ...Intl.supportedValuesOf('timeZone')].find(fits)
  const zone = like ?? usual
  return {
    zone,
    by: like === undefined ? 'moments' : 'likeness',
    wall: (text) => {
      const utc = Temporal.PlainDateTime.from(text).subtract({ minutes: offsets(text) })
      return wallElsewhere(utc.toString().slice(0, 16), 'UTC', zone)
    },
  }
}

/** What the wall shows in one zone when it shows this in another. */
export function wallElsewhere(text: string, from: string, to: string): string {
  if (from === to) return text
  const there = Temporal.PlainDateTime.from(text).toZonedDateTime(from).withTimeZone(to)
  return there.toPlainDateTime().toString().slice(0, 16)
}
