import { day, type Instant, minute, now, plus } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import type { DatesPreview, PreviewDates } from '../../contract.ts'
import { mostOccurrences } from '../../limits.ts'
import { occurrencesOf } from '../../recurrence/occurrences.ts'
import { readRule } from '../../recurrence/read-rule.ts'
import { refuseRule } from '../refuse-faulty.ts'
import { refuseNoDay } from './slots-of.ts'

const shown = 12
/** As far as dates are counted. */
const farthest = 36_500 * day

/** The next dates that a rule gives, whether any is at a time that clocks leave out or have twice, and how many there are. */
export function previewDates({ rule, zone, starts }: PreviewDates): DatesPreview {
  refuseNoDay(starts)
  refuseRule(rule, starts)
  const series = { rule, zone, start: starts, minutes: 1 }
  const window = { until: plus(now(), farthest), most: shown }
  const ahead = occurrencesOf(series, { ...window, from: now() })
  const next = ahead.length > 0 ? ahead : occurrencesOf(series, window)
  const read = readRule(rule)
  const isEndless = !('rule' in read) || (read.rule.count === null && read.rule.until === null)
  const all = isEndless ? [] : occurrencesOf(series, { ...window, most: mostOccurrences + 1 })
  const isCounted = !isEndless && all.length <= mostOccurrences
  return {
    dates: next.map(({ slot, startsAt }) => ({
      slot,
      startsAt,
      clock: clockAt(zone, slot, startsAt),
    })),
    count: isCounted ? all.length : null,
    last: isCounted ? (all.at(-1)?.slot.slice(0, 10) ?? null) : null,
  }
}

/** Clocks are set back by half an hour on one island, and by an hour elsewhere. */
const setBack = [30 * minute, 60 * minute]

function clockAt(
  zone: string,
  slot: string,
  startsAt: Instant,
): DatesPreview['dates'][number]['clock'] {
  const shows = (at: Instant) => wallText(wallTimeAt(zone, at))
  if (shows(startsAt) !== slot) return 'skipped'
  return setBack.some((span) => shows(plus(startsAt, span)) === slot) ? 'twice' : 'plain'
}
