import { z } from 'zod'
import { findCommunity, member } from '#features/communities/server/index.ts'
import { now } from '#lib/time.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import { route } from '#platform/server/http/route.ts'
import { ImportView, StartImport } from '../../contract.ts'
import { imports } from '../tables.ts'
import { beginImport } from './begin.ts'
import { runImport } from './run-import.ts'
import { listRuns, presentRun, runFor } from './runs.ts'
import { sweepUploads } from './sweep-uploads.ts'
import type { Uploads } from './uploads.ts'

const runs = '/communities/{community}/imports'

/** Imports by upload, for leads. The files come by `mount-upload.ts`. */
export const runRoutes = ({ config, database, logger }: Platform, uploads: Uploads) => [
  route.post(runs, {
    actor: member,
    summary: 'Begin an import, to upload its files next',
    body: StartImport,
    reply: ImportView,
    limit: '60/hour',
    run: ({ tx, actor, body }) => {
      tx.afterCommit(() => {
        sweepUploads(database, uploads).catch((error) =>
          logger.error('import.sweep-failed', { error }),
        )
      })
      return beginImport(tx, actor, body)
    },
  }),
  route.get(runs, {
    actor: member,
    summary: 'The imports of a community, how far they are and what came of them',
    reply: z.array(ImportView),
    run: ({ db, actor }) => listRuns(db, actor),
  }),
  route.post(`${runs}/{importId}/start`, {
    actor: member,
    summary: 'Import what was uploaded, or go on where the server stopped',
    reply: ImportView,
    async run({ tx, actor, params }) {
      const run = await runFor(tx, actor, params.importId)
      const view = presentRun(run)
      const path = await uploads.pathOf(run.id)
      const isWaiting = run.state === 'uploading' || view.state === 'interrupted'
      if (!isWaiting || !path) throw new Conflict('import.ended')
      const community = await findCommunity(tx, actor.slug)
      const started = await imports(tx)
        .updateTable('import_run')
        .set({ state: 'running', seen_at: now() })
        .where('community_id', '=', actor.community)
        .where('id', '=', run.id)
        .where('state', '=', run.state)
        .where('seen_at', '=', run.seen_at)
        .returningAll()
        .executeTakeFirst()
      // Of two who start it at once one does.
      if (!started) throw new Conflict('import.under-way')
      const { tool, id } = run
      const { community: place, slug } = actor
      const language = community?.language ?? 'en'
      tx.afterCommit(() =>
        runImport(
          { config, database, uploads, logger },
          { tool, id, community: place, path, slug, language },
        ),
      )
      return presentRun(started)
    },
  }),
  route.delete(`${runs}/{importId}`, {
    actor: member,
    summary: 'Stop an import; what is in stays',
    reply: z.null(),
    async run({ tx, actor, params }) {
      const run = await runFor(tx, actor, params.importId)
      if (run.ended_at) return null
      await imports(tx)
        .updateTable('import_run')
        .set({ state: 'stopped', ended_at: now() })
        .where('community_id', '=', actor.community)
        .where('id', '=', run.id)
        .execute()
      tx.afterCommit(() => void uploads.remove(run.id))
      return null
    },
  }),
]
