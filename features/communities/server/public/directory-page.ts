import { html } from 'hono/html'
import type { CommunityCard, DirectoryPage, DirectoryQuery } from '../../contract.ts'
import { publicWords } from '../../messages/public.ts'
import { publicPage, type Reading, tile } from './frame.ts'

/** The directory, for reading and finding without script. */
export function directoryPage(
  reading: Reading,
  { search }: DirectoryQuery,
  { communities, next }: DirectoryPage,
) {
  const t = publicWords[reading.language]
  return publicPage(reading, {
    title: t.directory,
    description: t.purpose(reading.site),
    path: '/communities',
    hues: communities.map(({ hue }) => hue),
    unlisted: search !== '',
    body: html`
<div class="letter-title"><h1>${t.directory}</h1><p>${t.purpose(reading.site)}</p></div>
<form class="find" role="search" action="/communities">
<input type="search" name="search" value="${search}" aria-label="${t.search}" placeholder="${t.search}" maxlength="80">
<button class="button" data-kind="plain" type="submit">${t.find}</button>
</form>
${search ? html`<p class="meta">${t.found(search)}</p>` : ''}
${communities.length === 0 ? html`<p class="empty-title">${search ? t.nothingFound : t.nothing}</p>` : ''}
<ul class="cards">${communities.map((community) => card(reading, community))}</ul>
${next ? html`<p class="door"><a class="button" data-kind="plain" href="${pageAfter(search, next)}">${t.more}</a></p>` : ''}`,
  })
}

function card({ language }: Reading, community: CommunityCard) {
  const { slug, name, purpose, hue, members } = community
  return html`<li class="card community">
${tile(name, hue)}
<h2 lang="${community.language}"><a href="/communities/${slug}"><bdi>${name}</bdi></a></h2>
<p class="purpose" lang="${community.language}"><bdi>${purpose}</bdi></p>
<p class="meta">${publicWords[language].members(members)}</p>
</li>`
}

function pageAfter(search: string, after: string): string {
  return `/communities?${new URLSearchParams({ ...(search && { search }), after })}`
}
