import { profilesOf } from '#features/people/server/index.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import type { ApplicationView } from '../contract.ts'
import type { Member } from './access.ts'
import { canDecideApplications } from './policy.ts'
import { communities } from './tables.ts'

/** Who waits for an answer, those longest waiting first. For leads alone. */
export async function listApplications(db: Db, actor: Member): Promise<ApplicationView[]> {
  if (!canDecideApplications(actor)) throw new Forbidden('application.leads-decide')
  const rows = await communities(db)
    .selectFrom('application')
    .select(['id', 'person_id', 'why', 'at'])
    .where('community_id', '=', actor.community)
    .orderBy('at')
    .orderBy('id')
    .limit(500)
    .execute()
  const profiles = await profilesOf(
    db,
    rows.map((row) => row.person_id),
  )
  return rows.flatMap(({ person_id, ...application }) => {
    const profile = profiles.get(person_id)
    return profile
      ? { ...application, name: profile.name, image: profile.image, headline: profile.headline }
      : []
  })
}
