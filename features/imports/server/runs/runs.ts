import type { Selectable } from 'kysely'
import { isLead, type Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { minute, now, plus } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import type { ImportView } from '../../contract.ts'
import { type ImportTables, imports } from '../tables.ts'

export type Run = Selectable<ImportTables['import_run']>

/** After such a silence whoever ran it is taken to be gone. */
const silence = minute / 2

export function refuseOthers(actor: Member): void {
  if (!isLead(actor)) throw new Forbidden('import.leads-import')
}

/** The only way to an import: for the leads of its community. */
export async function runFor(db: Db, actor: Member, id: Id): Promise<Run> {
  refuseOthers(actor)
  const row = await imports(db)
    .selectFrom('import_run')
    .selectAll()
    .where('community_id', '=', actor.community)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound('import')
  return row
}

/** The latest imports of a community, newest first. */
export async function listRuns(db: Db, actor: Member): Promise<ImportView[]> {
  refuseOthers(actor)
  const rows = await imports(db)
    .selectFrom('import_run')
    .selectAll()
    .where('community_id', '=', actor.community)
    .orderBy('started_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(presentRun)
}

/** Whether nobody works on a run that has not ended. */
export function isInterrupted({ state, seen_at }: Run): boolean {
  return (state === 'running' || state === 'uploading') && plus(seen_at, silence) < now()
}

export function presentRun(run: Run): ImportView {
  const { id, tool, name, progress, result, findings, problem } = run
  return {
    id,
    tool,
    name,
    state: isInterrupted(run) ? 'interrupted' : run.state,
    progress,
    result,
    findings,
    problem,
    by: run.started_by,
    startedAt: run.started_at,
    endedAt: run.ended_at,
  }
}
