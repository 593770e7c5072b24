import { html } from 'hono/html'
import type { Member } from '#features/communities/server/index.ts'
import { publicWords } from '../../messages/public.ts'
import type { PublicEvent } from './public-event.ts'
import type { Reader } from './reader.ts'

/** What somebody can do about coming. Members sign up in their community. */
export function wayIn({ language }: Reader, { host, id }: PublicEvent, member: Member | undefined) {
  const t = publicWords[language]
  if (member)
    return html`<a class="button" data-kind="main" data-wide href="/c/${member.slug}/events/${id}">${t.inHamlet}</a>`
  const about = host.name && host.slug
  return html`<p class="event-note">${t.membersOnly}</p>
${about ? html`<a class="button" data-wide href="/communities/${host.slug}">${t.toCommunity(host.name ?? '')}</a>` : ''}`
}
