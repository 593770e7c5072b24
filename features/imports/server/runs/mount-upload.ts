import type { Hono } from 'hono'
import { member } from '#features/communities/server/index.ts'
import { isId } from '#lib/ids.ts'
import { now, second } from '#lib/time.ts'
import { Conflict, NotFound, Refusal } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import { limiter } from '#platform/server/http/limit.ts'
import { largestUpload } from '../../contract.ts'
import { imports } from '../tables.ts'
import { presentRun, runFor } from './runs.ts'
import type { Uploads } from './uploads.ts'

/** The files of an import come as they are, not as JSON, and larger than memory, so this answers outside the table of routes. */
export function mountUpload(app: Hono, { database }: Platform, uploads: Uploads): void {
  const limits = limiter()

  app.put('/api/v1/communities/:community/imports/:importId/files/:name', async (c) => {
    const { community, importId, name } = c.req.param()
    const asking = { db: database, headers: c.req.raw.headers, params: { community } }
    const { actor, language } = await member.resolve(asking)
    if (language) c.set('language' as never, language as never)
    limits.take('2000/hour', actor.person)
    if (!isId(importId)) throw new NotFound('import')
    const run = await runFor(database, actor, importId)
    if (run.state !== 'uploading') throw new Conflict('import.ended')
    if (Number(c.req.header('content-length') ?? 0) > largestUpload)
      throw new Refusal(413, 'import.too-large')
    const { body } = c.req.raw
    if (!body) throw new Refusal(400, 'import.bad-name')
    const sayAlive = everyFewSeconds(() => void keepAlive(run.community_id, run.id))
    await uploads.put(run.id, name, body, sayAlive)
    await keepAlive(run.community_id, run.id)
    return c.json(presentRun(await runFor(database, actor, importId)))
  })

  function keepAlive(community: string, id: string) {
    return imports(database)
      .updateTable('import_run')
      .set({ seen_at: now() })
      .where('community_id', '=', community)
      .where('id', '=', id)
      .execute()
  }
}

function everyFewSeconds(run: () => void): () => void {
  let last = Date.now()
  return () => {
    if (Date.now() - last < 5 * second) return
    last = Date.now()
    run()
  }
}
