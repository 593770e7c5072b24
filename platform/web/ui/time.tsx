import type { Instant } from '#lib/time.ts'
import { useMoments, useNow } from '#platform/web/i18n/index.ts'

interface TimeProps {
  at: Instant
  /** "18:04", "yesterday 18:04" · "5 h" · "22 Nov" · "Sunday, 22 November" · "18:04". */
  form?: 'when' | 'ago' | 'date' | 'day' | 'time' | undefined
}

/** A point in time, in the reader's words and zone; it moves on with the clock and shows the exact time on hover. */
export function Time({ at, form = 'when' }: TimeProps) {
  const moments = useMoments()
  const now = useNow()
  return (
    <time dateTime={at} title={moments.full(at)}>
      {form === 'time' ? moments.time(at) : moments[form](at, now)}
    </time>
  )
}
