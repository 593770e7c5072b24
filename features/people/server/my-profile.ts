import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { SignInNeeded } from '#platform/server/errors/errors.ts'
import type { MeView } from '../contract.ts'

interface MeRow extends Omit<MeView, 'picture' | 'createdAt'> {
  picture: MeView['picture'] | null
  createdAt: Instant
}

/** A person as they see themselves. */
export async function myProfile(db: Db, person: Id): Promise<MeView> {
  const [row] = await db.prepared<MeRow>(
    'people-me',
    `select id, name, email, image, headline, about, pronouns, time_zone as "timeZone", language, administrator,
       created_at as "createdAt",
       exists (select from account where person_id = person.id and password is not null) as "hasPassword",
       (select state from avatar where person_id = person.id order by uploaded_at desc limit 1) as picture
     from person where id = $1`,
    [person],
  )
  if (!row) throw new SignInNeeded()
  return { ...row, picture: row.picture ?? 'none' }
}
