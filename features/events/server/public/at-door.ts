import { html } from 'hono/html'
import type { MoreAtDoor } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { publicWords } from '../../messages/public.ts'
import { presentRow, type RowOfEvent, selectRows } from '../event-rows.ts'
import { communityCalendarPath } from './addresses.ts'
import { nextDate } from './dates.ts'
import { eventStyles } from './styles.ts'
import { whenWords } from './when.ts'

/** The events that are for everybody, on the page of their community. */
export const eventsAtDoor: MoreAtDoor = async (
  db,
  { language, publicUrl },
  { id, slug, language: spoken },
) => {
  const ahead = await publicAhead(db, id)
  const rows = ahead.map(({ id: event, title, zone, place, occurrences }) => {
    const date = nextDate({ occurrences })
    return html`<li class="row" data-linked><div class="row-main">
<h3 class="row-title" lang="${spoken}"><a href="/e/${slug}/${event}"><bdi>${title}</bdi></a></h3>
<p class="meta">${date ? whenWords(language, zone, date) : ''}${place ? html` · <bdi>${place}</bdi>` : ''}</p></div></li>`
  })
  const webcal = publicUrl.replace(/^https?:/, 'webcal:') + communityCalendarPath(slug)
  const body = html`<section class="event-list"><h2>${publicWords[language].upcoming}</h2><ul class="rows">${rows}</ul>
<p><a class="link" href="${webcal}">${publicWords[language].subscribe}</a></p></section>`
  return rows.length > 0 ? { body, styles: eventStyles } : { body: html``, styles: '' }
}

const most = 20

/** What takes place and is for everybody, the next first. */
async function publicAhead(db: Db, community: Id) {
  const rows = await db.prepared<RowOfEvent>(
    'event-public-ahead',
    `${selectRows} where e.community_id = $1 and e.audience && array['public'] and e.status = 'published'
       and e.ends_at > now() order by e.ends_at, e.id limit ${most}`,
    [community],
  )
  const starts = (row: { occurrences: RowOfEvent['occurrences'] }) =>
    nextDate(row)?.startsAt ?? now()
  return rows.map(presentRow).sort((a, b) => (starts(a) < starts(b) ? -1 : 1))
}
