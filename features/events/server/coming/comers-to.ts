import { communityNames, faceOf } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Language } from '#lib/messages.ts'
import type { Config } from '#platform/server/config/index.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { OccurrenceView } from '../../contract.ts'
import type { Event } from '../event-rows.ts'
import { readersOf } from './mails/readers.ts'
import { seatsToldOf } from './mails/seats-told-of.ts'

/** Somebody with a seat at a date, as they are written to. */
export interface Comer {
  /** A member and their person, or a guest. */
  member: Id | null
  person: Id | null
  guest: Id | null
  /** The address of their community, of members. */
  slug: string | null
  name: string
  email: string
  language: Language
  /** Their time zone, where it is known. */
  zone: string | null
  /** Where they see the event, and how they stand. */
  url: string
  /** What their community is called, for them. */
  place: string
}

/** Those who have a seat at a date now and still see its event, with addresses that are known to be theirs. */
export async function comersTo(
  db: Db,
  { community, id, title }: Event,
  date: Pick<OccurrenceView, 'id'>,
  { publicUrl, secret }: Pick<Config, 'publicUrl' | 'secret'>,
): Promise<Comer[]> {
  const rows = await db.prepared<{ id: Id }>(
    'coming-comers',
    `select id from event_rsvp where community_id = $1 and pool_id = any($2::uuid[]) and status = 'going' order by id`,
    [community, [date.id, id]],
  )
  const seats = await seatsToldOf(
    db,
    community,
    rows.map((row) => row.id),
  )
  const [readers, names, host] = await Promise.all([
    readersOf(db, community, [...seats.values()], secret),
    communityNames(db, [community]),
    faceOf(db, community),
  ])
  return [...seats.values()].flatMap((seat) => {
    const { member, guest } = seat
    const reader = readers.get(member ?? guest ?? '')
    if (!reader?.isProven) return []
    const { person, slug, name, email, language, zone } = reader
    const place = (member ? names.get(community) : host?.name) ?? title
    const url = publicUrl + reader.pathOf(seat)
    return { ...{ member, person, guest, slug, name, email, language, zone }, url, place }
  })
}
