import { listMemberships, membersFor } from '#features/communities/server/index.ts'
import { findById } from '#features/people/server/index.ts'
import type { Database } from '#platform/server/db/database.ts'
import { calendarWords } from '../../messages/calendar-words.ts'
import type { CalendarFile } from '../ics/write-calendar.ts'
import type { Feed } from './feed-rows.ts'
import { memberCalendar } from './member-calendar.ts'

/** What a feed holds now. Who left a community has nothing of it any more. Undefined where its person is gone. */
export async function readFeed(
  database: Database,
  feed: Feed,
  { site, publicUrl }: { site: string; publicUrl: string },
): Promise<CalendarFile | undefined> {
  const account = await findById(database, feed.person)
  if (!account) return undefined
  const { person, community, holds } = feed
  const { language } = account
  const places = (await listMemberships(database, person)).filter(
    ({ id }) => community === null || id === community,
  )
  const wanted = places.map(({ id }) => ({ community: id, person }))
  const members = [...(await membersFor(database, wanted)).values()]
  const events = await Promise.all(
    members.map((member) => memberCalendar(database, member, holds, { publicUrl, language })),
  )
  await noteFetched(database, feed.id)
  const t = calendarWords[language]
  const of = community ? places[0]?.name : undefined
  const words = holds === 'mine' ? [t.mineIn, t.mine] : [t.ofCommunity, t.all]
  const name = of ? words[0]?.(of) : words[1]?.(site)
  return { name: name ?? site, events: events.flat() }
}

/** Now and then, as calendars look often. */
async function noteFetched(database: Database, id: string): Promise<void> {
  await database.prepared(
    'feed-fetched',
    `update event_feed set fetched_at = now()
     where id = $1 and (fetched_at is null or fetched_at < now() - interval '5 minutes')`,
    [id],
  )
}
