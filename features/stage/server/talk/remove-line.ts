import type { Member } from '#features/communities/server/index.ts'
import { isModerator } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import type { StageEntries } from '../../contract.ts'
import { stageFor } from '../access.ts'
import { stages } from '../tables.ts'

/** Takes a line away, and its words out of the log: one's own; hosts and moderators also those of others. */
export async function removeLine(tx: Tx, member: Member, occurrenceId: Id, id: Id): Promise<null> {
  const { community, member: by } = member
  const { isHost, audience } = await stageFor(tx, member, occurrenceId)
  const line = await stages(tx)
    .selectFrom('stage_line')
    .select('author_id')
    .where('community_id', '=', community)
    .where('id', '=', id)
    .where('occurrence_id', '=', occurrenceId)
    .executeTakeFirst()
  if (!line) throw new NotFound('line')
  if (line.author_id !== by && !isHost && !isModerator(member))
    throw new Forbidden('stage.line-not-yours')
  await stages(tx)
    .deleteFrom('stage_line')
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  await emptyEntries(tx, community, id, { line: null })
  const data: StageEntries['stage.line-removed'] = { occurrenceId, id }
  tx.log({ community, by, kind: 'stage.line-removed', audience, data })
  return null
}
