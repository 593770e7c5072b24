import { html } from 'hono/html'
import { publicWords } from '../../messages/public.ts'
import type { Face } from '../find-community.ts'
import { type Reading, tile } from './frame.ts'

/** Whom something is by that others see too. A community that is private goes by no name: what it shows is the organisation's. */
export function byline({ language, site }: Reading, { name, slug, hue, language: spoken }: Face) {
  if (!name || !slug) return html`<b>${site}</b>`
  return html`${tile(name, hue)}<p><a href="/communities/${slug}"><b lang="${spoken}"><bdi>${name}</bdi></b></a> <small>${publicWords[language].by(site)}</small></p>`
}
