import { type Id, newId } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { addMember } from './add-member.ts'
import { communities } from './tables.ts'

/** Makes a person lead what has no lead: communities that were imported before anybody had an account. */
export async function leadUnled(tx: Tx, person: { id: Id; name: string }): Promise<void> {
  const unled = await communities(tx)
    .selectFrom('community')
    .select(['id', 'guidelines_version'])
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('member')
            .select('member.id')
            .whereRef('member.community_id', '=', 'community.id')
            .where('role', '=', 'lead')
            .where('state', '=', 'active'),
        ),
      ),
    )
    .orderBy('id')
    .execute()
  for (const { id, guidelines_version: guidelinesAccepted } of unled)
    await addMember(tx, { community: id, id: newId(), person, role: 'lead', guidelinesAccepted })
}
