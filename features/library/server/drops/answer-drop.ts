import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { leadsOnly, onlyMembers } from '#platform/server/log/audience.ts'
import type { AnswerDrop, LibraryEntries, ResourceView } from '../../contract.ts'
import { isOver } from '../policy.ts'
import { openedFor, viewResource } from '../read-resource.ts'
import { library } from '../tables.ts'

/** Answers the question of a drop, or answers it differently, until it ends. */
export async function answerDrop(
  tx: Tx,
  member: Member,
  id: Id,
  { body }: AnswerDrop,
): Promise<ResourceView> {
  const { community, member: own } = member
  await lockLogs(tx, [community])
  const resource = await openedFor(tx, member, id)
  if (!resource.question) throw new NotFound('drop')
  // To leads it stays open after its end; an answer is not taken any more from anybody.
  if (isOver(resource)) throw new Forbidden('drop.ended')
  const at = now()
  await library(tx)
    .insertInto('library_answer')
    .values({ community_id: community, resource_id: id, member_id: own, body, at })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'resource_id', 'member_id']).doUpdateSet({ body, at }),
    )
    .execute()
  // Its words are read where all answers are; the entry says only that there is one.
  const data: LibraryEntries['library.drop-answered'] = { resourceId: id, member: own, at }
  const audience = [...leadsOnly, ...onlyMembers([own])]
  tx.log({ community, by: own, kind: 'library.drop-answered', audience, data })
  return viewResource(tx, member, resource)
}
