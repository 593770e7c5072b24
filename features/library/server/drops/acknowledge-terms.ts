import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { leadsOnly, onlyMembers } from '#platform/server/log/audience.ts'
import type { AcknowledgeTerms, LibraryEntries, ResourceView } from '../../contract.ts'
import { resourceFor } from '../access.ts'
import { isOver } from '../policy.ts'
import { viewResource } from '../read-resource.ts'
import { library } from '../tables.ts'

/** Agrees to the terms of a drop, in the version that holds. Twice is once, and the first time counts. */
export async function acknowledgeTerms(
  tx: Tx,
  member: Member,
  id: Id,
  { version }: AcknowledgeTerms,
): Promise<ResourceView> {
  const { community, member: own } = member
  await lockLogs(tx, [community])
  const resource = await resourceFor(tx, member, id)
  if (!resource.termsVersion) throw new NotFound('drop')
  if (isOver(resource)) throw new Forbidden('drop.ended')
  if (version !== resource.termsVersion) throw new Conflict('drop.terms-changed')
  const kept = await library(tx)
    .insertInto('library_acknowledgement')
    .values({ community_id: community, resource_id: id, member_id: own, version })
    .onConflict((conflict) => conflict.doNothing())
    .returning('at')
    .executeTakeFirst()
  if (kept) {
    const data: LibraryEntries['library.terms-acknowledged'] = {
      resourceId: id,
      member: own,
      version,
      at: kept.at,
    }
    const audience = [...leadsOnly, ...onlyMembers([own])]
    tx.log({ community, by: own, kind: 'library.terms-acknowledged', audience, data })
  }
  return viewResource(tx, member, resource)
}
