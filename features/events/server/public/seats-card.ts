import { html } from 'hono/html'
import type { Html } from '#features/communities/server/index.ts'
import { momentsFor } from '#lib/moments.ts'
import { now } from '#lib/time.ts'
import { publicWords } from '../../messages/public.ts'
import { nextDate } from './dates.ts'
import type { PublicEvent } from './public-event.ts'
import type { Reader } from './reader.ts'
import { opensAtOf, registrationState } from './registration-state.ts'
import { type Fullness, fullnessOfAll } from './seats.ts'

/** How many seats there are, and the way to one. */
export function seatsCard(reader: Reader, event: PublicEvent, way: Html | string) {
  const state = registrationState(event)
  if (state === 'cancelled') return calledOff(reader, event)
  const t = publicWords[reader.language]
  if (state === 'over') return html`<b>${t.over}</b>`
  const date = nextDate(event)
  const pool = event.joining === 'whole' || !date ? event.id : date.id
  const full = fullnessOfAll(event, pool)
  return html`${fullness(reader, full)}
${state === 'open' ? way : html`<p class="event-note">${waitWords(reader, event, state)}</p>`}
${full.seats !== null && event.registration.offers === 'automatic' ? html`<p class="meta">${t.offers}</p>` : ''}
<p class="meta event-promise">${t.whoSees}</p>`
}

/** "2 seats left", as words and as a bar. */
export function fullness({ language }: Pick<Reader, 'language'>, { seats, taken, free }: Fullness) {
  const t = publicWords[language]
  if (seats === null || free === null) return html`<p><b>${t.roomForAll}</b></p>`
  const said = free === 0 ? t.full : t.seatsLeft(free)
  return html`<p class="event-count"><b>${said}</b><small>${t.taken(taken, seats)}</small></p>
<progress class="event-seats" value="${taken}" max="${Math.max(1, seats)}" aria-hidden="true"></progress>`
}

function calledOff({ language }: Reader, { reason, host }: PublicEvent) {
  const t = publicWords[language]
  return html`<b>${t.cancelled}</b><p class="event-note">${t.cancelledText}</p>
${reason ? html`<p class="event-note" dir="auto" lang="${host.language}">${reason}</p>` : ''}`
}

function waitWords({ language }: Reader, event: PublicEvent, state: 'not-yet' | 'closed'): string {
  const t = publicWords[language]
  const opensAt = opensAtOf(event)
  if (state === 'closed' || !opensAt) return t.closed
  return t.notYet(momentsFor({ language, zone: event.zone }).ahead(opensAt, now()))
}
