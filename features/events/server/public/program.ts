import { html } from 'hono/html'
import type { Reading } from '#features/communities/server/index.ts'
import { momentsFor } from '#lib/moments.ts'
import { instantFrom, minute, plus } from '#lib/time.ts'
import type { Session } from '../../contract.ts'
import { publicWords } from '../../messages/public.ts'
import { nextDate } from './dates.ts'
import type { PublicEvent } from './public-event.ts'

/** What happens when, and who speaks. */
export function program({ language }: Reading, event: PublicEvent) {
  const t = publicWords[language]
  const { agenda, speakers, host } = event
  const list = html`<ol class="event-agenda" lang="${host.language}">${agenda.map((part) =>
    session(event, part, language),
  )}</ol>`
  const people = html`<ul class="event-speakers" lang="${host.language}">${speakers.map(
    ({ name, about }) =>
      html`<li><b dir="auto">${name}</b>${about ? html`<p class="meta" dir="auto">${about}</p>` : ''}</li>`,
  )}</ul>`
  return html`${agenda.length > 0 ? html`<h2>${t.agenda}</h2>${list}` : ''}
${speakers.length > 0 ? html`<h2>${t.speakers}</h2>${people}` : ''}`
}

function session(event: PublicEvent, part: Session, language: Reading['language']) {
  const speakers = event.speakers.filter(({ id }) => part.speakers.includes(id))
  const names = new Intl.ListFormat(event.host.language).format(speakers.map(({ name }) => name))
  const small = [names, part.about].filter((line) => line !== '')
  return html`<li><time>${clockOf(event, part, language)}</time><div><b dir="auto">${part.title}</b>
${small.map((line) => html`<p class="meta" dir="auto">${line}</p>`)}</div></li>`
}

function clockOf(event: PublicEvent, { from }: Session, language: Reading['language']): string {
  const start = nextDate(event)?.startsAt
  if (!start) return ''
  return momentsFor({ language, zone: event.zone }).time(plus(instantFrom(start), from * minute))
}
