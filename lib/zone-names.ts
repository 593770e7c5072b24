import { type Language, localeFor } from './messages.ts'
import { type Instant, millisecondsOf } from './time.ts'

const named: Record<Language, (city: string) => string> = {
  en: (city) => `${city} time`,
  de: (city) => `Ortszeit ${city}`,
}

/** The city that a time zone goes by: "New York". Of zones without one, their name. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** How people call the clock of a zone: "Oslo time"; of zones without a city how far it is from UTC at a moment: "GMT-3". */
export function clockName(language: Language, zone: string, at: Instant): string {
  // The signs in names such as `Etc/GMT+3` are the other way round than people read them.
  return zone.includes('/') && !zone.startsWith('Etc/')
    ? named[language](cityOf(zone))
    : offsetName(language, zone, at)
}

/** "GMT+1", "UTC" */
export function offsetName(language: Language, zone: string, at: Instant): string {
  if (zone.endsWith('UTC')) return 'UTC'
  const form = { timeZone: zone, timeZoneName: 'shortOffset' } as const
  const parts = new Intl.DateTimeFormat(localeFor(language), form).formatToParts(millisecondsOf(at))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
