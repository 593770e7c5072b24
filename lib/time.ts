declare const instant: unique symbol

/** A point in time in UTC with microseconds, `2026-11-23T10:00:00.123456Z`: always this width, so texts sort as times. */
export type Instant = string & { readonly [instant]: true }

/** The instant of Unix milliseconds plus whole microseconds (0 to 999) within that millisecond. */
export function instantOf(milliseconds: number, microseconds = 0): Instant {
  const iso = new Date(milliseconds).toISOString()
  return `${iso.slice(0, -1)}${String(microseconds).padStart(3, '0')}Z` as Instant
}

/** The present, to the millisecond. */
export function now(): Instant {
  return instantOf(Date.now())
}

/** A time that came over the wire, where all times are instants. */
export function instantFrom(text: string): Instant {
  return text as Instant
}

/** Microseconds since 1970 of an instant; a safe integer until the year 2255. */
export function microsecondsOf(at: Instant): number {
  return Date.parse(`${at.slice(0, 23)}Z`) * 1000 + Number(at.slice(23, 26))
}

/** Unix milliseconds of an instant. */
export function millisecondsOf(at: Instant): number {
  return Math.floor(microsecondsOf(at) / 1000)
}

/** The instant of microseconds since 1970. */
export function instantOfMicroseconds(micros: number): Instant {
  const milliseconds = Math.floor(micros / 1000)
  return instantOf(milliseconds, micros - milliseconds * 1000)
}

/** An instant moved by whole milliseconds. */
export function plus(at: Instant, milliseconds: number): Instant {
  return instantOfMicroseconds(microsecondsOf(at) + milliseconds * 1000)
}

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour
