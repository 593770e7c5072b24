import { day, now, plus } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { imports } from '../tables.ts'
import type { Uploads } from './uploads.ts'

/** So long an import that was interrupted can be taken up again. */
const patience = 7 * day

/** Removes uploads whose import has ended, as a server that was killed leaves them, or that nobody goes on with. */
export async function sweepUploads(db: Db, uploads: Uploads): Promise<void> {
  const here = await uploads.ids()
  if (here.length === 0) return
  const rows = await imports(db)
    .selectFrom('import_run')
    .select('id')
    .where('id', 'in', here)
    .where('state', 'in', ['uploading', 'running'])
    .where('seen_at', '>', plus(now(), -patience))
    .execute()
  const needed = new Set(rows.map(({ id }) => id))
  for (const id of here) if (!needed.has(id)) await uploads.remove(id)
}
