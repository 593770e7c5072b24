import { html } from 'hono/html'
import type { Db } from '#platform/server/db/database.ts'
import { publicWords } from '../../messages/public.ts'
import type { Door } from '../at-door.ts'
import { type Html, missingPage, publicPage, type Reading, tile } from './frame.ts'

/** What features to the right show on the page of a community, and by which styles. */
export type MoreAtDoor = (
  db: Db,
  reading: Reading,
  community: Pick<Door, 'id' | 'slug' | 'language'>,
) => Promise<{ body: Html; styles: string }>

/** What a community is for, who may come in, and the way to its door. Works without script. */
export function communityPage(reading: Reading, door: Door, more: { body: Html; styles: string }) {
  const { name, purpose, slug, hue, language, visibility } = door
  return publicPage(reading, {
    title: name,
    description: purpose,
    path: `/communities/${slug}`,
    hues: [hue],
    styles: more.styles,
    unlisted: visibility !== 'listed',
    data: asOrganization(reading, door),
    body: html`<article data-hue="${hue}">
<div class="letter-title" lang="${language}">${tile(name, hue)}<h1><bdi>${name}</bdi></h1><p><bdi>${purpose}</bdi></p></div>
${wayIn(reading, door)}
${terms(reading, door)}
${more.body}
</article>`,
  })
}

/** What one reads who asked for a community that is not there, or not for them: the same in every case. */
export function noCommunityPage(reading: Reading) {
  const t = publicWords[reading.language]
  return missingPage(reading, t, {
    onward: html`<p><a class="button" data-kind="plain" href="/communities">${t.all}</a></p>`,
  })
}

function wayIn({ language }: Reading, { slug, admission, members, seats }: Door) {
  const t = publicWords[language]
  const left = seats - members
  const facts =
    left > 0 && left <= 10 ? `${t.members(members)} · ${t.seatsLeft(left)}` : t.members(members)
  const how = { open: t.open, application: t.byApplication, invitation: t.byInvitation }[admission]
  const verb = { open: t.join, application: t.apply, invitation: undefined }[admission]
  return html`<div class="door">
${verb && left > 0 ? html`<a class="button" data-kind="main" href="/join/${slug}">${verb}</a>` : ''}
<p class="meta">${facts}<br>${left > 0 ? how : t.full}</p>
</div>`
}

function terms({ language }: Reading, door: Door) {
  const t = publicWords[language]
  const said = [
    [t.meantFor, door.meantFor],
    [t.gives, door.gives],
    [t.gets, door.gets],
  ].filter(([, text]) => text)
  if (said.length === 0) return ''
  return html`<dl class="terms">${said.map(
    ([term, text]) =>
      html`<div><dt>${term}</dt><dd lang="${door.language}"><bdi>${text}</bdi></dd></div>`,
  )}</dl>`
}

/** https://schema.org/Organization */
function asOrganization({ site, publicUrl }: Reading, { slug, name, purpose }: Door) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name,
    description: purpose,
    url: `${publicUrl}/communities/${slug}`,
    parentOrganization: { '@type': 'Organization', name: site, url: publicUrl },
  }
}
