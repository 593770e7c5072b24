import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import type { GuidelinesView, PublishGuidelines } from '../contract.ts'
import { acceptVersion } from './accept-guidelines.ts'
import type { Member } from './access.ts'
import { canPublishGuidelines } from './policy.ts'
import { presentGuidelines } from './present.ts'
import { settle } from './standing.ts'
import { communities } from './tables.ts'

/** Publishes a new version: everybody is asked again before they post, but who published it has accepted it. */
export async function publishGuidelines(
  tx: Tx,
  member: Member,
  { body, after }: PublishGuidelines,
): Promise<GuidelinesView> {
  const { actor } = await settle(tx, member)
  if (!canPublishGuidelines(actor)) throw new Forbidden('guidelines.leads-publish')
  const { community, member: by } = actor
  const current = await presentGuidelines(tx, community)
  if (current.version !== after) throw new Conflict('guidelines.changed-meanwhile')
  if (current.body === body) return current

  const version = current.version + 1
  await communities(tx)
    .insertInto('guidelines')
    .values({ community_id: community, version, body, published_by: by })
    .execute()
  await communities(tx)
    .updateTable('community')
    .set({ guidelines_version: version })
    .where('id', '=', community)
    .execute()
  const view = await presentGuidelines(tx, community)
  tx.log({
    community,
    by,
    kind: 'communities.guidelines-published',
    audience: everyMember,
    data: view,
  })
  await acceptVersion(tx, actor, version)
  return view
}
