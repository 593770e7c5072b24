import { html } from 'hono/html'
import { type Face, publicPage } from '#features/communities/server/index.ts'
import { guestWords } from '../../messages/guests.ts'
import type { Event } from '../event-rows.ts'
import { publicPath } from '../public/addresses.ts'
import { facts } from '../public/facts.ts'
import type { Reader } from '../public/reader.ts'
import { eventStyles } from '../public/styles.ts'
import type { GuestRequest } from './guest-requests.ts'
import { shownTo } from './shown-to.ts'

interface About {
  host: Face
  event: Event
}

/** What one reads after asking for a seat: that there is mail. The same for every address. */
export function askedPage(reader: Reader, path: string) {
  const t = guestWords[reader.language]
  return plainPage(reader, path, t.askedTitle, t.askedText)
}

/** A link that was never given out, or for longer than it works. */
export function spentPage(reader: Reader, path: string) {
  const t = guestWords[reader.language]
  return plainPage(reader, path, t.linkSpent, t.linkSpentText)
}

/** What a mailed link opens: what it is about, and the one button. Nothing happens by opening it, as programs open links too. */
export function confirmPage(
  reader: Reader,
  { host, event }: About,
  { name, pool }: GuestRequest,
  problem?: string,
) {
  const t = guestWords[reader.language]
  const shown = shownTo({ host, event, pool })
  return publicPage(reader, {
    ...{ title: t.confirmTitle, description: event.title, path: publicPath(shown) },
    ...{ hues: [host.hue], styles: eventStyles, unlisted: true },
    body: html`<div data-hue="${host.hue}"><div class="letter-title"><h1>${t.confirmTitle}</h1></div>
<h2 dir="auto" lang="${host.language}">${event.title}</h2>
${facts(reader, shown)}
${problem ? html`<div class="problem" role="alert"><p class="problem-message">${problem}</p></div>` : ''}
<form class="form" method="post"><p dir="auto">${t.confirmText(name)}</p>
<div class="actions"><button class="button" data-kind="main" type="submit">${t.confirm}</button></div></form></div>`,
  })
}

function plainPage(reader: Reader, path: string, title: string, text: string) {
  const t = guestWords[reader.language]
  return publicPage(reader, {
    ...{ title, description: text, path, unlisted: true },
    body: html`<div class="letter-title"><h1>${title}</h1><p>${text}</p></div>
<p><a class="button" href="${path}">${t.toEvent}</a></p>`,
  })
}
