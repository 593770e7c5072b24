import { setTimeout as sleep } from 'node:timers/promises'
import { DataFolderInUse, lockDataFolder } from './data-lock.ts'
import { expectDatabase } from './own-database.ts'
import { startPostgres } from './start-postgres.ts'

/** The address of a database that answers until it is disposed of. */
export interface ReachedDatabase extends AsyncDisposable {
  url: string
}

const patienceMs = 30_000

/**
 * The database for a command, beside a server or without one: the operator's own, else that of the server which runs on
 * the data folder, else the embedded one, started for as long as the command takes.
 */
export async function reachDatabase(config: {
  databaseUrl?: string | undefined
  dataDir: string
}): Promise<ReachedDatabase> {
  if (config.databaseUrl) {
    await expectDatabase(config.databaseUrl)
    return borrowed(config.databaseUrl)
  }
  const deadline = performance.now() + patienceMs
  for (;;) {
    try {
      return await embedded(config.dataDir)
    } catch (error) {
      if (!(error instanceof DataFolderInUse) || error.holder?.role === 'command') throw error
      if (error.holder?.databaseUrl) return borrowed(error.holder.databaseUrl)
      if (performance.now() > deadline) throw error
    }
    await sleep(100) // the server is just starting
  }
}

async function embedded(dataDir: string): Promise<ReachedDatabase> {
  await using stack = new AsyncDisposableStack()
  stack.use(lockDataFolder(dataDir, 'command'))
  const { url } = stack.use(await startPostgres({ dataDir }))
  const kept = stack.move()
  return { url, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

function borrowed(url: string): ReachedDatabase {
  return { url, [Symbol.asyncDispose]: async () => {} }
}
