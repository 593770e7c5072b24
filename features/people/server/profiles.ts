import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'

/** A person as others see them. */
export interface Profile {
  id: Id
  name: string
  image: string | null
  headline: string
  about: string
  pronouns: string
  timeZone: string
}

/** The profiles of people by their ids, in one query; who does not exist is missing. */
export async function profilesOf(db: Db, people: readonly Id[]): Promise<Map<Id, Profile>> {
  if (people.length === 0) return new Map()
  const rows = await db.prepared<Profile>(
    'people-profiles',
    `select id, name, image, headline, about, pronouns, time_zone as "timeZone"
     from person where id = any($1::uuid[])`,
    [people],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
