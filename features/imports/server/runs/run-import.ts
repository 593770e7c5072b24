import { Worker } from 'node:worker_threads'
import type { Id } from '#lib/ids.ts'
import { now, second } from '#lib/time.ts'
import type { Config } from '#platform/server/config/index.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { problemOf } from '#platform/server/errors/problem.ts'
import { platformErrors } from '#platform/server/errors/texts.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { ImportResult, ImportTool } from '../../contract.ts'
import { importErrors } from '../../messages/errors.ts'
import type { ImportProgress } from '../import-archive.ts'
import type { Finding } from '../report.ts'
import { imports } from '../tables.ts'
import type { Uploads } from './uploads.ts'

export interface WorkerTask {
  /** Where files go, and how large they may be. */
  config: Pick<Config, 'dataDir' | 's3' | 'fileLimits'>
  databaseUrl: string
  tool: ImportTool
  path: string
  slug: string
}

export type FromWorker =
  | { progress: ImportProgress }
  | { result: ImportResult; findings: Finding[] }
  | { refusal: { code: string; values: Refusal['values'] } }
  | { stopped: true }

interface Task extends Omit<WorkerTask, 'databaseUrl' | 'config'> {
  community: Id
  id: Id
  language: 'en' | 'de'
}

interface Services extends Pick<Platform, 'config' | 'database' | 'logger'> {
  uploads: Uploads
}

/** How often a run says that it lives, and looks whether it shall stop. */
const beat = 1 * second

/**
 * Runs an import in a thread beside the server, and keeps in its row how far it is and what came of it. When the server stops in the
 * middle the row stays as it is and the upload too, so that it can be taken up again.
 */
export function runImport(services: Services, { community, id, language, ...task }: Task): void {
  const { database, uploads, logger } = services
  const { dataDir, s3, fileLimits } = services.config
  const workerData: WorkerTask = {
    ...task,
    config: { dataDir, s3, fileLimits },
    databaseUrl: database.url,
  }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData })
  let last: FromWorker | undefined
  let progress: ImportProgress | null = null

  const update = (values: { progress?: string | null }) =>
    imports(database)
      .updateTable('import_run')
      .set({ ...values, seen_at: now() })
      .where('community_id', '=', community)
      .where('id', '=', id)
      .where('state', '=', 'running')
      .returning('id')
      .executeTakeFirst()

  const beating = setInterval(() => {
    update({ progress: progress && JSON.stringify(progress) }).then(
      // Somebody stopped it, here or on another node.
      (row) => row ?? worker.postMessage('stop'),
      () => {}, // the next beat tries again
    )
  }, beat)
  worker.unref()
  worker.on('message', (message: FromWorker) => {
    if ('progress' in message) progress = message.progress
    else last = message
  })
  worker.on('error', (error) => logger.error('import.failed', { error }))
  worker.on('exit', () => {
    clearInterval(beating)
    end().catch((error) => logger.error('import.failed', { error }))
  })

  async function end(): Promise<void> {
    await imports(database)
      .updateTable('import_run')
      .set({ ...outcomeOf(last, language), progress: null, ended_at: now(), seen_at: now() })
      .where('community_id', '=', community)
      .where('id', '=', id)
      .where('state', '=', 'running')
      .execute()
    await uploads.remove(id)
  }
}

function outcomeOf(last: FromWorker | undefined, language: 'en' | 'de') {
  const texts = { ...platformErrors[language], ...importErrors[language] }
  if (last && 'result' in last) {
    const { result, findings } = last
    return {
      state: 'done',
      result: JSON.stringify(result),
      findings: JSON.stringify(findings),
    } as const
  }
  if (last && 'stopped' in last) return { state: 'stopped' } as const
  const { code, values } =
    last && 'refusal' in last ? last.refusal : { code: 'import.broken', values: {} }
  const { detail } = problemOf(new Refusal(422, code, { ...values, path: '' }), texts)
  return { state: 'failed', problem: detail } as const
}
