import { fallbackLanguage, type Language, localeFor, wording } from './messages.ts'
import { type Instant, millisecondsOf } from './time.ts'

/** Whose eyes a time is for. `locale` are the regional habits (`en-GB`), `zone` an IANA time zone. */
export interface Reader {
  language: Language
  zone: string
  locale?: string
}

export type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening'
export type Moments = ReturnType<typeof momentsFor>

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const { plural: en } = wording('en')
const { plural: de } = wording('de')

/** How long something lasted, as short as people say it. */
const spans = {
  en: {
    moment: 'a moment',
    minutes: (n: number) => `${n} min`,
    hours: (n: number) => `${n} h`,
    days: (n: number) => en(n, { one: '# day', other: '# days' }),
    weeks: (n: number) => en(n, { one: '# week', other: '# weeks' }),
    months: (n: number) => en(n, { one: '# month', other: '# months' }),
    years: (n: number) => en(n, { one: '# year', other: '# years' }),
  },
  de: {
    moment: 'ein Moment',
    minutes: (n: number) => `${n} Min.`,
    hours: (n: number) => `${n} Std.`,
    days: (n: number) => de(n, { one: '# Tag', other: '# Tage' }),
    weeks: (n: number) => de(n, { one: '# Woche', other: '# Wochen' }),
    months: (n: number) => de(n, { one: '# Monat', other: '# Monate' }),
    years: (n: number) => de(n, { one: '# Jahr', other: '# Jahre' }),
  },
} satisfies Record<Language, object>

/** Speaks of times to one reader: in their language, their zone and, where it helps, relative to now. */
export function momentsFor({ language, zone, locale = localeFor(language) }: Reader) {
  const form = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
  const clock = form({ timeStyle: 'short' })
  const weekday = form({ weekday: 'long' })
  const dayMonth = form({ day: 'numeric', month: 'short' })
  const dayMonthYear = form({ day: 'numeric', month: 'short', year: 'numeric' })
  const longDay = form({ weekday: 'long', day: 'numeric', month: 'long' })
  const longDayYear = form({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const whole = form({ dateStyle: 'full', timeStyle: 'short' })
  const nearDays = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const calendar = calendarIn(zone)
  const words = spans[language] ?? spans[fallbackLanguage]

  const time = (at: Instant) => clock.format(millisecondsOf(at))
  const daysBefore = (at: Instant, now: Instant) => calendar(now).number - calendar(at).number
  const sameYear = (at: Instant, now: Instant) => calendar(at).year === calendar(now).year

  /** "22 Nov", with the year if it is not this one. */
  const date = (at: Instant, now: Instant) =>
    (sameYear(at, now) ? dayMonth : dayMonthYear).format(millisecondsOf(at))

  return {
    /** "18:04" */
    time,
    date,
    /** "Sunday, 22 November", or "Today" and "Yesterday". For the lines between days. */
    day(at: Instant, now: Instant): string {
      const days = daysBefore(at, now)
      if (days === 0 || days === 1) return capitalised(nearDays.format(-days, 'day'), locale)
      return (sameYear(at, now) ? longDay : longDayYear).format(millisecondsOf(at))
    },
    /** "18:04" today, then "yesterday 18:04", "Sunday 18:04", "22 Nov", "22 Nov 2025". For lists and messages. */
    when(at: Instant, now: Instant): string {
      const days = daysBefore(at, now)
      if (days === 0) return time(at)
      if (days === 1 || days === -1) return `${nearDays.format(-days, 'day')} ${time(at)}`
      if (days > 1 && days < 7) return `${weekday.format(millisecondsOf(at))} ${time(at)}`
      return date(at, now)
    },
    /** When something will be: "18:04" today, "tomorrow 18:04", "Sunday 18:04" within a week, then "30 Nov 18:04". */
    ahead(at: Instant, now: Instant): string {
      const days = -daysBefore(at, now)
      if (days === 0) return time(at)
      if (days === 1 || days === -1) return `${nearDays.format(days, 'day')} ${time(at)}`
      if (days > 1 && days < 7) return `${weekday.format(millisecondsOf(at))} ${time(at)}`
      return `${date(at, now)} ${time(at)}`
    },
    /** How long ago, without the word: "5 h", "9 days". Counts whole units that have passed. */
    ago: (at: Instant, now: Instant) => span(millisecondsOf(now) - millisecondsOf(at), words),
    /** "Monday, 23 November 2026 at 18:04". For the exact time behind a short one. */
    full: (at: Instant) => whole.format(millisecondsOf(at)),
    /** Night is 22 to 5, morning to 12, afternoon to 18. */
    partOfDay: (at: Instant) => partOf(calendar(at).hour),
  }
}

function span(milliseconds: number, words: (typeof spans)[Language]): string {
  if (milliseconds < minute) return words.moment
  if (milliseconds < hour) return words.minutes(Math.floor(milliseconds / minute))
  if (milliseconds < day) return words.hours(Math.floor(milliseconds / hour))
  const days = Math.floor(milliseconds / day)
  if (days < 14) return words.days(days)
  if (days < 60) return words.weeks(Math.floor(days / 7))
  if (days < 365) return words.months(Math.floor(days / 30.44))
  return words.years(Math.floor(days / 365.25) || 1)
}

/** Reads the calendar of a zone; `number` counts days, so that the days between two moments can be told. */
function calendarIn(zone: string) {
  const digits = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  })
  return (at: Instant) => {
    const parts = digits.formatToParts(millisecondsOf(at))
    const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
    const year = read('year')
    return {
      year,
      hour: read('hour'),
      number: Date.UTC(year, read('month') - 1, read('day')) / day,
    }
  }
}

function partOf(hours: number): PartOfDay {
  if (hours < 5 || hours >= 22) return 'night'
  if (hours < 12) return 'morning'
  return hours < 18 ? 'afternoon' : 'evening'
}

function capitalised(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1)
}
