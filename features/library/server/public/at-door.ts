import { html } from 'hono/html'
import type { MoreAtDoor } from '#features/communities/server/index.ts'
import { publicWords } from '../../messages/public.ts'
import { publicRows } from './public-resource.ts'
import { rowsOf } from './resource-page.ts'
import { shelfStyles } from './styles.ts'

const most = 50

/** What a community keeps that is for everybody, on its page. */
export const resourcesAtDoor: MoreAtDoor = async (db, { language }, community) => {
  const rows = (await publicRows(db, community.id)).slice(0, most)
  if (rows.length === 0) return { body: html``, styles: '' }
  const body = html`<section class="shelf-list"><h2>${publicWords[language].atDoor}</h2>${rowsOf(community, rows)}</section>`
  return { body, styles: shelfStyles }
}
