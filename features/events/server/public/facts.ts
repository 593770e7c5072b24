import { html } from 'hono/html'
import type { Html } from '#features/communities/server/index.ts'
import { type PublicWords, publicWords } from '../../messages/public.ts'
import { nextDate } from './dates.ts'
import { icon } from './icon.ts'
import type { PublicEvent } from './public-event.ts'
import type { Reader } from './reader.ts'
import { isSameClock, whenWords, zoneWords } from './when.ts'

type Placed = Pick<PublicEvent, 'occurrences' | 'zone' | 'format' | 'venue' | 'host'>

/** When and where an event is. */
export function facts(reader: Reader, event: Placed) {
  return html`<div class="event-facts">${when(reader, event)}${where(reader, event)}</div>`
}

function when({ language, zone }: Reader, event: Placed) {
  const date = nextDate(event)
  if (!date) return ''
  const t = publicWords[language]
  const others = event.occurrences.filter(
    ({ id, endsAt }) => id !== date.id && endsAt > date.endsAt,
  )
  const isElsewhere = zone && !isSameClock(zone, event.zone, date.startsAt)
  const small = [
    zoneWords(language, event.zone, date),
    ...(isElsewhere ? [t.yours(whenWords(language, zone, date))] : []),
    ...(others.length > 0 ? [t.moreDates(others.length)] : []),
  ]
  const said = html`<time datetime="${date.startsAt}">${whenWords(language, event.zone, date)}</time>`
  return row('calendar', said, small.join(' · '))
}

function where({ language }: Reader, event: Placed) {
  const t = publicWords[language]
  const { format, host } = event
  const venue = nextDate(event)?.venue ?? event.venue
  const online = row('screen', t.online, format === 'hybrid' ? t.joinLater : t.onlineText)
  if (format === 'online') return online
  if (!venue) return format === 'hybrid' ? online : ''
  const lines = [venue.address, venue.access].filter((line) => line !== '')
  const small = html`<span lang="${host.language}">${lines.map(
    (line) => html`<span class="event-line" dir="auto">${line}</span>`,
  )}</span>${venue.mapUrl ? mapLink(t, venue.mapUrl) : ''}`
  const there = row('place', html`<bdi lang="${host.language}">${venue.name}</bdi>`, small)
  return format === 'hybrid' ? html`${there}${online}` : there
}

function mapLink(t: PublicWords, address: string) {
  return html`<a class="link" href="${address}" rel="noopener noreferrer nofollow">${t.map}</a>`
}

function row(picture: Parameters<typeof icon>[0], said: Html | string, small: Html | string) {
  return html`<div class="row">${icon(picture)}<div class="row-main"><b>${said}</b><div class="meta">${small}</div></div></div>`
}
