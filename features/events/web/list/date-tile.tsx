import { useReading } from '#platform/web/i18n/index.ts'
import { dayIn } from '../dates/dates.ts'
import { monthNames } from '../dates/months.ts'

/** The day of something on a leaf of a calendar. What stands beside it says the same to who does not see it. */
export function DateTile({ at, size = 'm' }: { at: string; size?: 'm' | 'l' }) {
  const { zone, locale } = useReading()
  const names = monthNames(locale)
  const day = dayIn(zone, at)
  return (
    <span className="date-tile" data-size={size} aria-hidden="true">
      <span>{names.short(day)}</span>
      <b>{names.number(day)}</b>
      <span>{names.weekday(day)}</span>
    </span>
  )
}
