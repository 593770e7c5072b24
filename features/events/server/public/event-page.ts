import { html } from 'hono/html'
import {
  byline,
  type Html,
  longText,
  missingPage,
  publicPage,
} from '#features/communities/server/index.ts'
import { guestWords } from '../../messages/guests.ts'
import { publicWords } from '../../messages/public.ts'
import { calendarPath, embedPath, picturePath, publicPath } from './addresses.ts'
import { eventData } from './event-data.ts'
import { facts } from './facts.ts'
import { icon } from './icon.ts'
import { program } from './program.ts'
import type { PublicEvent } from './public-event.ts'
import type { Reader } from './reader.ts'
import { registrationState } from './registration-state.ts'
import { seatsCard } from './seats-card.ts'
import { eventStyles } from './styles.ts'

/** An event as those read it who are no members, without script. `way` is what they can do about coming. */
export function eventPage(reader: Reader, event: PublicEvent, way: Html | string) {
  const t = publicWords[reader.language]
  const { host, cover, title, summary } = event
  const path = publicPath(event)
  const isOpen = registrationState(event) === 'open'
  const picture = cover && {
    url: reader.publicUrl + picturePath(event, cover.id),
    description: cover.description ?? title,
  }
  return publicPage(reader, {
    title,
    description: summary || t.by(host.name ?? reader.site),
    path,
    hues: [host.hue],
    styles: eventStyles,
    unlisted: !event.isListed,
    data: eventData(reader, event),
    ...(picture && { picture }),
    entry: entryOf(reader, path),
    body: html`<article class="event" data-hue="${host.hue}">
<div class="event-bar">${byline(reader, host)}${calendar(reader, event)}${share(reader, event)}</div>
${coverOf(event)}
<div class="event-columns">
<div class="event-main">
<p>${tags(reader, event)}</p>
<h1 dir="auto" lang="${host.language}">${title}</h1>
${summary ? html`<p class="prose" dir="auto" lang="${host.language}">${summary}</p>` : ''}
${facts(reader, event)}
${isOpen ? html`<a class="button event-jump" data-kind="main" href="#sign-up">${guestWords[reader.language].takeSeat}</a>` : ''}
${words(reader, event)}
${program(reader, event)}
</div>
<aside class="card event-side" id="sign-up">${seatsCard(reader, event, way)}</aside>
</div>
</article>`,
  })
}

/** What one reads who asked for an event that is not there, or not for them: the same in every case. */
export function noEventPage(reader: Reader, path: string) {
  return missingPage(reader, publicWords[reader.language], { entry: entryOf(reader, path) })
}

/** The picture of an event, or its community's colour where it has none. */
export function coverOf(event: Pick<PublicEvent, 'cover' | 'id' | 'host'>) {
  const { cover } = event
  if (!cover) return html`<div class="event-cover"></div>`
  const { width = 1200, height = 630, description = '' } = cover
  return html`<img class="event-cover" src="${picturePath(event, cover.id)}" width="${width}" height="${height}" alt="${description}">`
}

function entryOf({ language, person }: Reader, path: string) {
  const t = publicWords[language]
  if (person) return { address: '/', label: t.home }
  return { address: `/sign-in?${new URLSearchParams({ next: path })}`, label: t.signIn }
}

function tags({ language }: Reader, { format, tags: said, status, host }: PublicEvent) {
  const t = publicWords[language]
  return html`${status === 'cancelled' ? html`<span class="tag" data-tone="bad">${t.cancelled}</span> ` : ''}<span class="tag" data-tone="accent">${t.formats[format]}</span>
${said.map((tag) => html`<span class="tag" lang="${host.language}"><bdi>${tag}</bdi></span> `)}`
}

/** What an event says of itself. */
function words(reader: Reader, { body, host }: PublicEvent) {
  if (body.trim() === '') return ''
  return html`<div lang="${host.language}">${longText(reader, body)}</div>`
}

function calendar({ language }: Reader, event: PublicEvent) {
  if (event.status === 'cancelled') return ''
  return html`<a class="button" data-size="s" href="${calendarPath(event)}">${icon('calendar')} ${publicWords[language].toCalendar}</a>`
}

function share({ language, publicUrl }: Reader, event: PublicEvent) {
  const t = publicWords[language]
  const frame = `<iframe src="${publicUrl}${embedPath(event)}" title="${event.title}" width="100%" height="320"></iframe>`
  return html`<details class="event-share"><summary class="button" data-size="s">${icon('share')} ${t.share}</summary>
<div class="card">${copied(t.address, publicUrl + publicPath(event))}${event.isForEverybody ? copied(t.embed, frame) : ''}</div></details>`
}

function copied(label: string, value: string) {
  return html`<label class="field"><span class="field-label">${label}</span><span class="input"><input readonly value="${value}"></span></label>`
}
