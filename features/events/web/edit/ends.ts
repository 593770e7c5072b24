import { day, minute } from '#lib/time.ts'
import { type WallTime, wallFrom } from '#lib/wall-time.ts'

interface Begin {
  date: string
  time: string
}

/** What the wall shows so many minutes after a beginning; empty where that is not whole. */
export function endOf({ date, time, minutes }: Begin & { minutes: number }): Begin {
  const begin = wallFrom(`${date}T${time}`)
  if (!begin) return { date, time: '' }
  const [end = '', clock = ''] = new Date(numberOf(begin) + minutes * minute)
    .toISOString()
    .split('T')
  return { date: end, time: clock.slice(0, 5) }
}

/** Minutes from a beginning to an end on the wall. What would end before it begins the same day ends the next day. */
export function minutesTo(begin: Begin, end: Begin): number {
  const [from, to] = [begin, end].map(({ date, time }) => wallFrom(`${date}T${time}`))
  if (!from || !to) return 0
  const span = numberOf(to) - numberOf(from)
  const isOvernight = span <= 0 && span > -day
  return (isOvernight ? span + day : span) / minute
}

/** Where a part of an event stands: on its how manieth day, counted from 0, and at what time on the wall. */
export function placeOf(begin: Begin, from: number): { nth: number; time: string } {
  const at = endOf({ ...begin, minutes: from })
  return { nth: Math.round((startOf(at.date) - startOf(begin.date)) / day), time: at.time }
}

/** Minutes after the beginning of what stands there. */
export function fromOf(begin: Begin, { nth, time }: { nth: number; time: string }): number {
  const [from, at] = [begin.time, time].map((clock) => wallFrom(`${begin.date}T${clock}`))
  if (!from || !at) return 0
  return Math.max(0, (numberOf(at) - numberOf(from) + nth * day) / minute)
}

function startOf(date: string): number {
  return Date.parse(`${date}T00:00Z`)
}

function numberOf({ year, month, day: date, hour, minute: minutes }: WallTime): number {
  return Date.UTC(year, month - 1, date, hour, minutes)
}
