import { html } from 'hono/html'
import type { Member } from '#features/communities/server/index.ts'
import { publicWords } from '../../messages/public.ts'
import type { PublicEvent } from './public-event.ts'
import type { Reader } from './reader.ts'

/** Where members of the community sign up, who are sent there. */
export function toMembersPage({ slug }: Pick<Member, 'slug'>, { id }: Pick<PublicEvent, 'id'>) {
  return `/c/${slug}/events/${id}`
}

/** What a member reads in place of the form. */
export function wayForMembers({ language }: Reader, member: Member, event: PublicEvent) {
  const t = publicWords[language]
  return html`<p>${t.membersOnly}</p>
<a class="button" data-kind="main" data-wide href="${toMembersPage(member, event)}">${t.inHamlet}</a>`
}
