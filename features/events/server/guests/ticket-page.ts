import { html } from 'hono/html'
import { publicPage } from '#features/communities/server/index.ts'
import { momentsFor } from '#lib/moments.ts'
import { instantFrom } from '#lib/time.ts'
import { guestWords } from '../../messages/guests.ts'
import { publicPath } from '../public/addresses.ts'
import { nextDate } from '../public/dates.ts'
import type { Reader } from '../public/reader.ts'
import { ticketStyles } from '../public/styles.ts'
import { zoneWords } from '../public/when.ts'
import type { GuestSeat } from './guest-seat.ts'
import { shownTo } from './shown-to.ts'
import { ticketCode } from './ticket-code.ts'

/** The ticket of a guest alone, to be kept on a phone or on paper. `own` is the path of their own page. */
export function ticketPage(reader: Reader, seat: GuestSeat, own: string) {
  const t = guestWords[reader.language]
  const { host, event, rsvp, guest } = seat
  const shown = shownTo({ host, event, pool: seat.rsvp.pool })
  const date = nextDate(shown)
  const type = event.tickets.find(({ id }) => id === rsvp.ticket)?.name
  const { venue } = event
  // On paper no day is today.
  const moments = momentsFor({ language: reader.language, zone: event.zone })
  return publicPage(reader, {
    ...{ title: t.ticketTitle, description: event.title, path: publicPath(shown) },
    ...{ hues: [host.hue], styles: ticketStyles, unlisted: true },
    body: html`<div data-hue="${host.hue}"><section class="ticket" aria-label="${t.ticketTitle}"><div class="ticket-words">
<p class="meta" lang="${host.language}"><bdi>${host.name ?? reader.site}</bdi></p>
<h1 dir="auto" lang="${host.language}">${event.title}</h1>
${date ? html`<p><b>${moments.full(instantFrom(date.startsAt))}</b> <small class="meta">${zoneWords(reader.language, event.zone, date)}</small></p>` : ''}
${venue ? html`<p lang="${host.language}"><bdi>${venue.name}</bdi> <small class="meta"><bdi>${venue.address}</bdi></small></p>` : ''}
<p class="ticket-whose"><b><bdi>${guest.name}</bdi></b><br>${type ? html`<bdi>${type}</bdi> · ` : ''}${t.party(1 + rsvp.guests)}</p>
</div>${ticketCode(rsvp.code, t.ticketAlt)}</section>
<div class="ticket-below"><p class="meta">${t.ticketText}</p><p><a class="link" href="${own}">${t.toSeat}</a></p></div></div>`,
  })
}
