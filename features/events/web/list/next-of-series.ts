import type { Listed } from '../listed.ts'

const shownOfEach = 2

/**
 * Dates with only the next of each series, and those that their reader said they come to: a weekly one hides all else. The
 * last that is left of a series says that there are more.
 */
export function nextOfSeries(dates: readonly Listed[]): Listed[] {
  const taken = new Map<string, number>()
  const isShown = ({ event, occurrence, rsvp }: Listed) => {
    const before = taken.get(event.id) ?? 0
    if (!occurrence.cancelled) taken.set(event.id, before + 1)
    const isSaid = event.joining === 'each' && rsvp !== undefined && rsvp.status !== 'no'
    return before < shownOfEach || isSaid
  }
  const shown = new Set(dates.filter(isShown))
  const hidden = new Set(dates.flatMap((date) => (shown.has(date) ? [] : date.event.id)))
  const last = new Map([...shown].map((date) => [date.event.id, date]))
  return [...shown].map((date) => {
    const hasMore = hidden.has(date.event.id) && last.get(date.event.id) === date
    return hasMore ? { ...date, hasMore } : date
  })
}
