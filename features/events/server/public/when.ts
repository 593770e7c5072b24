import type { Language } from '#lib/messages.ts'
import { momentsFor } from '#lib/moments.ts'
import { day, type Instant, instantFrom, millisecondsOf, now } from '#lib/time.ts'
import { clockName, offsetName } from '#lib/zone-names.ts'
import type { OccurrenceView } from '../../contract.ts'
import { publicWords } from '../../messages/public.ts'

type Times = Pick<OccurrenceView, 'startsAt' | 'endsAt'>

/** "Thursday, 26 November, 19:00 to 21:30", by the clock of a zone. */
export function whenWords(language: Language, zone: string, { startsAt, endsAt }: Times): string {
  const moments = momentsFor({ language, zone })
  const [from, to] = [instantFrom(startsAt), instantFrom(endsAt)]
  const range = publicWords[language].range
  const dayOf = (at: Instant) => moments.day(at, now())
  if (dayOf(from) === dayOf(to) || isOneNight(from, to))
    return `${dayOf(from)}, ${range(moments.time(from), moments.time(to))}`
  return range(`${dayOf(from)}, ${moments.time(from)}`, `${dayOf(to)}, ${moments.time(to)}`)
}

/** The same with the clock named, where nothing beside it says so. */
export function whenThere(language: Language, zone: string, date: Times): string {
  const clock = clockName(language, zone, instantFrom(date.startsAt))
  return `${whenWords(language, zone, date)}, ${clock}`
}

/** An evening that ends after midnight is of one day, as people say it. */
function isOneNight(from: Instant, to: Instant): boolean {
  return millisecondsOf(to) - millisecondsOf(from) < day / 2
}

/** "Oslo time, GMT+1": by which clock an event is. */
export function zoneWords(language: Language, zone: string, { startsAt }: Pick<Times, 'startsAt'>) {
  const at = instantFrom(startsAt)
  const [name, offset] = [clockName(language, zone, at), offsetName(language, zone, at)]
  return name === offset ? offset : `${name}, ${offset}`
}

/** Whether two zones show the same clock at a moment. */
export function isSameClock(one: string, other: string, at: string): boolean {
  const [a, b] = [one, other].map((zone) =>
    momentsFor({ language: 'en', zone }).full(instantFrom(at)),
  )
  return a === b
}
