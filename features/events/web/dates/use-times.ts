import { type Moments, momentsFor } from '#lib/moments.ts'
import { type Instant, instantFrom } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import { cityOf } from '#lib/zone-names.ts'
import { useMessages, useMoments, useNow, useReading } from '#platform/web/i18n/index.ts'
import type { OccurrenceView } from '../../contract.ts'
import { eventMessages } from '../../messages/index.ts'
import { dayIn } from './dates.ts'

type Span = Pick<OccurrenceView, 'startsAt' | 'endsAt'>

/** Speaks of when something is: on the reader's wall, and on that of where it is. */
export function useTimes() {
  const t = useMessages(eventMessages)
  const { zone, language, locale } = useReading()
  const moments = useMoments()
  const now = useNow()

  function clockIn(where: string, { time }: Moments, { startsAt, endsAt }: Span): string {
    const [from, to] = [instantFrom(startsAt), instantFrom(endsAt)]
    if (dayIn(where, from) === dayIn(where, to)) return t.span(time(from), time(to))
    return time(from)
  }

  function spanIn(where: string, there: Moments, { startsAt, endsAt }: Span): string {
    const [from, to] = [instantFrom(startsAt), instantFrom(endsAt)]
    const at = (time: Instant) => t.on(there.day(time, now), there.time(time))
    if (dayIn(where, from) !== dayIn(where, to)) return t.span(at(from), at(to))
    return t.on(there.day(from, now), t.span(there.time(from), there.time(to)))
  }

  return {
    now,
    zone,
    /** "19:00 to 21:30"; the beginning alone where it ends on another day. */
    clock: (span: Span) => clockIn(zone, moments, span),
    /** "19:00" */
    start: ({ startsAt }: Span) => moments.time(instantFrom(startsAt)),
    /** "Thursday, 26 November, 19:00 to 21:30" */
    span: (span: Span) => spanIn(zone, moments, span),
    /** The same where the event is, if the wall there shows something else. */
    there(where: string, span: Span): string | undefined {
      const at = instantFrom(span.startsAt)
      if (wallText(wallTimeAt(where, at)) === wallText(wallTimeAt(zone, at))) return undefined
      const there = momentsFor({ language, locale, zone: where })
      const isSameDay = dayIn(where, at) === dayIn(zone, at)
      return t.there(cityOf(where), (isSameDay ? clockIn : spanIn)(where, there, span))
    },
    /** "in 5 h", "tomorrow 18:04" */
    ahead: (at: string) => moments.ahead(instantFrom(at), now),
    when: (at: string) => moments.when(instantFrom(at), now),
  }
}
