import { html } from 'hono/html'
import { publicPage } from '#features/communities/server/index.ts'
import { momentsFor } from '#lib/moments.ts'
import { now } from '#lib/time.ts'
import { guestWords } from '../../messages/guests.ts'
import { publicWords } from '../../messages/public.ts'
import { publicPath } from '../public/addresses.ts'
import { facts } from '../public/facts.ts'
import { icon } from '../public/icon.ts'
import type { Reader } from '../public/reader.ts'
import { eventStyles, ticketStyles } from '../public/styles.ts'
import { draftOf, guestFields } from './guest-fields.ts'
import type { GuestSeat } from './guest-seat.ts'
import { shownTo } from './shown-to.ts'
import { ticketCode } from './ticket-code.ts'

/** A guest's own page, by the link that they alone have. `path` is its own. */
export function seatPage(reader: Reader, seat: GuestSeat, path: string, problem?: string) {
  const { host, event } = seat
  const shown = shownTo({ host, event, pool: seat.rsvp.pool })
  return publicPage(reader, {
    ...{ title: event.title, description: event.summary, path: publicPath(shown) },
    ...{ hues: [host.hue], styles: eventStyles + ticketStyles, unlisted: true },
    body: html`<article class="event event-seat" data-hue="${host.hue}">
<div class="event-columns"><div class="event-main">
<h1 dir="auto" lang="${host.language}">${event.title}</h1>
<p class="prose" dir="auto">${seat.guest.name}</p>
${facts(reader, shown)}
<p><a class="link" href="${publicPath(shown)}">${guestWords[reader.language].toEvent}</a></p>
</div><aside class="card event-side">
${problem ? html`<div class="problem" role="alert"><p class="problem-message">${problem}</p></div>` : ''}
${standing(reader, seat, path)}
</aside></div></article>`,
  })
}

function standing(reader: Reader, seat: GuestSeat, path: string) {
  const t = guestWords[reader.language]
  const { event, rsvp } = seat
  if (event.status === 'cancelled') return html`<b>${t.cancelled}</b>`
  const { status } = rsvp
  const isOver = event.endsAt <= now()
  return html`<b>${t.standing[status]}</b>
${status === 'waiting' ? html`<p>${t.place(seat.inLine)}</p>` : ''}
${status === 'offered' ? offer(reader, seat, path) : ''}
${status === 'going' ? ticket(reader, seat, path) : ''}
${isOver || status === 'refused' ? '' : changes(reader, seat, path)}`
}

function offer({ language }: Reader, { event, rsvp }: GuestSeat, path: string) {
  const t = guestWords[language]
  const until = rsvp.offeredUntil
  const moments = momentsFor({ language, zone: event.zone })
  return html`${until ? html`<p>${t.heldUntil(moments.ahead(until, now()))}</p>` : ''}
<form method="post" action="${path}/claim"><button class="button" data-kind="main" data-wide type="submit">${t.claim}</button></form>`
}

function ticket({ language }: Reader, { event, rsvp }: GuestSeat, path: string) {
  const t = guestWords[language]
  const type = event.tickets.find(({ id }) => id === rsvp.ticket)
  const party = t.party(1 + rsvp.guests)
  return html`${ticketCode(rsvp.code, t.ticketAlt)}
<p class="event-ticket"><b>${type?.name ? html`<bdi>${type.name}</bdi> · ` : ''}${party}</b></p>
<p class="meta">${t.ticketText} <a class="link" href="${path}/ticket">${t.ticketAlone}</a></p>
${event.joinUrl ? html`<a class="button" data-kind="main" data-wide href="${event.joinUrl}" rel="noopener noreferrer">${t.join}</a>` : ''}
<a class="button" data-wide href="${path}/calendar.ics">${icon('calendar')} ${publicWords[language].toCalendar}</a>`
}

function changes({ language }: Reader, { event, rsvp }: GuestSeat, path: string) {
  const t = guestWords[language]
  const isOut = rsvp.status === 'no' || rsvp.status === 'lapsed'
  return html`<details class="event-change"><summary class="button" data-wide>${isOut ? t.again : t.change}</summary>
<form class="form" method="post" action="${path}/change">${guestFields(language, event, draftOf(rsvp))}
<button class="button" data-kind="main" type="submit">${isOut ? t.again : t.keep}</button></form></details>
${isOut ? '' : html`<form method="post" action="${path}/give-up"><button class="button" data-kind="quiet" data-wide type="submit">${t.giveUp}</button><p class="meta">${t.giveUpText}</p></form>`}`
}
