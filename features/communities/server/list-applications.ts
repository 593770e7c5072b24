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
    .selectFrom('member')
    .select(['id', 'name', 'person_id', 'application', 'applied_at'])
    .where('community_id', '=', actor.community)
    .where('state', '=', 'applied')
    .orderBy('applied_at')
    .limit(500)
    .execute()
  const profiles = await profilesOf(
    db,
    rows.flatMap((row) => row.person_id ?? []),
  )
  return rows.map((row) => {
    const profile = row.person_id ? profiles.get(row.person_id) : undefined
    return {
      id: row.id,
      name: profile?.name ?? row.name,
      image: profile?.image ?? null,
      headline: profile?.headline ?? '',
      why: row.application ?? '',
      at: row.applied_at ?? '',
    }
  })
}
