import { type Runner, run, Logger as WorkerLogger } from 'graphile-worker'
import type { Database } from '../db/database.ts'
import type { Tx } from '../db/transaction.ts'
import type { Logger } from '../logger.ts'

/** What a job does; it may run more than once, so it must not mind. Its payload was JSON. */
export type JobTask = (payload: unknown) => Promise<void>

export interface JobOptions {
  /** Not before then. */
  runAt?: Date
  /** A later job with the same key replaces one that still waits. */
  key?: string
  /** With a key: at the time that one still waits for, so that what comes again and again is not put off for ever. */
  keepsTime?: boolean
  /** Behind all that is not; for what nobody sits and waits for. */
  unhurried?: boolean
  mostAttempts?: number
}

/** Notes a job in the same transaction as the change it belongs to: it runs if, and only if, that commits. */
export async function enqueue(
  tx: Tx,
  name: string,
  payload: unknown,
  options: JobOptions = {},
): Promise<void> {
  await tx.prepared(
    'job-enqueue',
    `select graphile_worker.add_job($1, payload := $2::json, run_at := $3, job_key := $4, max_attempts := $5,
       job_key_mode := $6, priority := $7)`,
    [
      ...[name, JSON.stringify(payload), options.runAt, options.key, options.mostAttempts ?? 12],
      options.keepsTime ? 'preserve_run_at' : 'replace',
      options.unhurried ? 1 : 0,
    ],
  )
}

/** Runs jobs of these names in this process until disposed; a running job is waited for. */
export async function startJobs(
  database: Database,
  tasks: Readonly<Record<string, JobTask>>,
  logger: Logger,
): Promise<AsyncDisposable> {
  const runner = await run({
    pgPool: database.pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, (p) => task(p)]),
    ),
    logger: new WorkerLogger(() => (level, message) => logger[levelOf(level)](message)),
  })
  return { [Symbol.asyncDispose]: () => stop(runner) }
}

async function stop(runner: Runner): Promise<void> {
  await runner.stop()
}

/** The queue's own chatter is debugging to us; what failed is not. */
function levelOf(level: string): 'debug' | 'warn' | 'error' {
  if (level === 'error') return 'error'
  return level === 'warning' ? 'warn' : 'debug'
}
