import { now } from '#lib/time.ts'
import type { OccurrenceView } from '../../contract.ts'
import type { PublicEvent } from './public-event.ts'

type Dated = Pick<PublicEvent, 'occurrences'>

/** The dates that are to come or going on, called off ones too. */
export function datesAhead({ occurrences }: Dated): OccurrenceView[] {
  return occurrences.filter(({ endsAt }) => endsAt > now())
}

/** The date an event is about now: the next that takes place, else the last there was. */
export function nextDate(event: Dated): OccurrenceView | undefined {
  const ahead = datesAhead(event)
  return ahead.find(({ cancelled }) => !cancelled) ?? ahead[0] ?? event.occurrences.at(-1)
}
