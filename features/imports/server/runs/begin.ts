import type { Member } from '#features/communities/server/index.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { ImportView, StartImport } from '../../contract.ts'
import { imports } from '../tables.ts'
import { isInterrupted, presentRun, refuseOthers } from './runs.ts'

/** Begins an import by upload, one at a time in a community. The same id sent again answers with the first. */
export async function beginImport(
  tx: Tx,
  actor: Member,
  { id, tool, name }: StartImport,
): Promise<ImportView> {
  refuseOthers(actor)
  const { community, member } = actor
  await lockLogs(tx, [community])
  const active = await imports(tx)
    .selectFrom('import_run')
    .selectAll()
    .where('community_id', '=', community)
    .where('state', 'in', ['uploading', 'running'])
    .executeTakeFirst()
  if (active?.id === id) return presentRun(active)
  if (active && !isInterrupted(active)) throw new Conflict('import.under-way')
  if (active)
    await imports(tx)
      .updateTable('import_run')
      .set({ state: 'stopped', ended_at: now() })
      .where('community_id', '=', community)
      .where('id', '=', active.id)
      .execute()
  const row = await imports(tx)
    .insertInto('import_run')
    .values({ community_id: community, id, tool, name, state: 'uploading', started_by: member })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Conflict('import.ended')
  return presentRun(row)
}
