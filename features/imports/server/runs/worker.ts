import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#platform/server/db/database.ts'
import { transactor } from '#platform/server/db/transaction.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { fileStore } from '#platform/server/files/file-store.ts'
import { importFrom } from '../import-from.ts'
import type { FromWorker, WorkerTask } from './run-import.ts'

// A thread of its own, so that reading an archive delays nobody who writes meanwhile.
const { databaseUrl, config, ...task } = workerData as WorkerTask
const stop = new AbortController()
parentPort?.once('message', () => stop.abort())
// On Linux a priority is a thread's; elsewhere it would be the whole server's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const tell = (message: FromWorker) => parentPort?.postMessage(message)

try {
  await using db = openDatabase(databaseUrl, 2)
  const { result, findings } = await importFrom({
    ...task,
    create: false,
    db,
    transact: transactor(db),
    config,
    files: fileStore(config),
    signal: stop.signal,
    onProgress: (progress) => tell({ progress }),
  })
  tell({ result, findings: [...findings] })
} catch (error) {
  if (stop.signal.aborted) tell({ stopped: true })
  else if (error instanceof Refusal) tell({ refusal: { code: error.code, values: error.values } })
  else throw error
}
parentPort?.close()
