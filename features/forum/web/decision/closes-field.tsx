import { day, type Instant, now, plus } from '#lib/time.ts'
import { instantAt, wallFrom, wallText, wallTimeAt } from '#lib/wall-time.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { TextField } from '#platform/web/ui/index.ts'
import { usualDays } from '../../limits.ts'
import { decisionMessages } from '../../messages/decisions.ts'

/** Until when a decision is open, in one's own zone. */
export function ClosesField() {
  const t = useMessages(decisionMessages)
  const { zone } = useReading()
  return (
    <TextField
      name="closesAt"
      type="datetime-local"
      label={t.closes}
      hint={t.closesHint(zone)}
      min={wallText(wallTimeAt(zone, now()))}
      defaultValue={wallText(wallTimeAt(zone, plus(now(), usualDays * day)))}
      required
    />
  )
}

/** The time that was filled in; in a week where it is none. */
export function closesFrom(values: FormData, zone: string): Instant {
  const wall = wallFrom(String(values.get('closesAt') ?? ''))
  return wall ? instantAt(zone, wall) : plus(now(), usualDays * day)
}
