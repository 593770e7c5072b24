import { html } from 'hono/html'
import { publicPage } from '#features/communities/server/index.ts'
import { publicWords } from '../../messages/public.ts'
import { embedPath, publicPath } from './addresses.ts'
import { nextDate } from './dates.ts'
import { coverOf } from './event-page.ts'
import type { PublicEvent } from './public-event.ts'
import type { Reader } from './reader.ts'
import { registrationState } from './registration-state.ts'
import { fullnessOfAll } from './seats.ts'
import { fullness } from './seats-card.ts'
import { eventStyles } from './styles.ts'
import { whenWords } from './when.ts'

/** An event in a frame on another page: what and when, and the way to its own page, where one signs up. */
export function embedPage(reader: Reader, event: PublicEvent) {
  const t = publicWords[reader.language]
  const { host, title } = event
  const date = nextDate(event)
  return publicPage(reader, {
    title,
    description: event.summary,
    path: embedPath(event),
    hues: [host.hue],
    styles: eventStyles,
    bare: true,
    body: html`<main class="event-frame" data-hue="${host.hue}">
${coverOf(event)}
<div class="event-frame-main">
<h1 lang="${host.language}"><a href="${publicPath(event)}" target="_blank" rel="noopener"><bdi>${title}</bdi></a></h1>
${date ? html`<p>${whenWords(reader.language, event.zone, date)}</p>` : ''}
<p class="meta">${event.venue ? html`<bdi lang="${host.language}">${event.venue.name}</bdi> · ` : ''}${t.by(host.name ?? reader.site)}</p>
${state(reader, event)}
<p><a class="button" data-kind="main" href="${publicPath(event)}" target="_blank" rel="noopener">${t.details}</a></p>
</div>
</main>`,
  })
}

function state(reader: Reader, event: PublicEvent) {
  const t = publicWords[reader.language]
  const now = registrationState(event)
  if (now === 'cancelled') return html`<p><b>${t.cancelled}</b></p>`
  if (now === 'over') return html`<p><b>${t.over}</b></p>`
  const date = nextDate(event)
  return fullness(
    reader,
    fullnessOfAll(event, event.joining === 'whole' || !date ? event.id : date.id),
  )
}
