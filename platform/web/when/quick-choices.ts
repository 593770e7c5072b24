import { hour, type Instant, minute, plus } from '#lib/time.ts'
import { instantAt, plusDays, type WallTime, wallTimeAt, weekdayOf } from '#lib/wall-time.ts'

export type QuickChoice = 'in20Minutes' | 'in1Hour' | 'tomorrow' | 'monday'

/** The times that people mostly choose, in their zone. On Sundays "tomorrow" and "Monday" are one, and it is said once. */
export function quickChoices(zone: string, now: Instant): { name: QuickChoice; at: Instant }[] {
  const today = wallTimeAt(zone, now)
  const nine = (days: number) => instantAt(zone, { ...plusDays(today, days), hour: 9, minute: 0 })
  const untilMonday = daysUntilMonday(today)
  const choices = [
    { name: 'in20Minutes', at: plus(now, 20 * minute) },
    { name: 'in1Hour', at: plus(now, hour) },
    { name: 'tomorrow', at: nine(1) },
    { name: 'monday', at: nine(untilMonday) },
  ] as const
  return choices.filter(({ name }) => name !== 'monday' || untilMonday > 1)
}

/** 1 to 7: on a Monday the next one is meant. */
function daysUntilMonday(today: WallTime): number {
  return (8 - weekdayOf(today)) % 7 || 7
}
