import type { Language } from '#lib/messages.ts'
import { type Moments, momentsFor } from '#lib/moments.ts'
import type { Instant } from '#lib/time.ts'
import { clockName } from '#lib/zone-names.ts'
import { mailTimes } from '../../../messages/mail-times.ts'

interface Clocks {
  language: Language
  /** That of the event. */
  zone: string
  /** That of who reads it, where it is known. */
  own: string | null
}

interface Span {
  from: Instant
  to: Instant
}

/** Speaks of times in mails: by the clock of the event, and by that of the reader where it shows something else. Both are named. */
export function timesFor({ language, zone, own }: Clocks) {
  const there = momentsFor({ language, zone })
  const mine = own === null || own === zone ? there : momentsFor({ language, zone: own })
  const by = (clock: string, at: Instant) => `, ${clockName(language, clock, at)}`

  function said(at: Instant, [theirs, yours]: [string, string], isNamed = true): string {
    const when = theirs + (isNamed ? by(zone, at) : '')
    if (own === null || mine.full(at) === there.full(at)) return when
    return `${when} ${mailTimes[language].yours(yours + (isNamed ? by(own, at) : ''))}`
  }

  const isOneDay = (at: Instant) => dayOf(mine, at) === dayOf(there, at)
  const mineAt = (at: Instant) => (isOneDay(at) ? mine.time(at) : mine.full(at))

  return {
    /** "Monday, 23 November 2026 at 18:00, Oslo time (for you 12:00, New York time)" */
    full: (at: Instant): string => said(at, [there.full(at), mineAt(at)]),
    /** The same without the names, for what follows in a list. */
    next: (at: Instant): string => said(at, [there.full(at), mineAt(at)], false),
    /** "Monday, 23 November 2026 at 18:00 – 20:00, Oslo time (for you 12:00 – 14:00, New York time)" */
    span(span: Span): string {
      const { from, to } = span
      const isShort = isOneDay(from) && dayOf(mine, from) === dayOf(mine, to)
      const yours = isShort ? `${mine.time(from)} – ${mine.time(to)}` : spanIn(mine, span)
      return said(from, [spanIn(there, span), yours])
    },
  }
}

function spanIn(moments: Moments, { from, to }: Span): string {
  const isSameDay = dayOf(moments, from) === dayOf(moments, to)
  return `${moments.full(from)} – ${isSameDay ? moments.time(to) : moments.full(to)}`
}

/** A time without its clock tells days apart. */
function dayOf({ full, time }: Moments, at: Instant): string {
  return full(at).replace(time(at), '')
}
