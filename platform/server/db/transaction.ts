import pg from 'pg'
import { appendLog, type LogAppended, type NewEntry } from '../log/append.ts'
import { type Database, type Db, onConnection } from './database.ts'

/** An open transaction: what is done in it happens whole or not at all, and is announced once it is durable. */
export interface Tx extends Db {
  /** Notes an entry of a community's log; it is appended at the end of the transaction and announced after it. */
  log(entry: NewEntry): void
  /** Notes something to do after the commit that may be lost in a crash, such as telling other nodes. */
  afterCommit(run: () => void): void
}

/** Where committed entries go: the bus of this server, or nowhere in a command. */
export interface Announcer {
  announce(appended: LogAppended[]): void
}

export const announceNothing: Announcer = { announce() {} }

/** Runs `work` in one transaction, appends its log entries as the last statement, commits, and announces. */
export type Transact = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>

const attempts = 4

/** The way into transactions of a database. A deadlock or a serialization failure is tried again, `work` included. */
export function transactor(database: Database, announcer: Announcer = announceNothing): Transact {
  return async (work) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(database, announcer, work)
      } catch (error) {
        if (attempt === attempts || !isWorthRetrying(error)) throw error
      }
    }
  }
}

/** Reads in one snapshot of the database, so that several queries agree with each other. */
export async function readConsistently<Result>(
  database: Database,
  read: (db: Db) => Promise<Result>,
): Promise<Result> {
  return withClient(database, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    const result = await read(onConnection(client))
    await client.query('commit')
    return result
  })
}

async function once<Result>(
  database: Database,
  announcer: Announcer,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const entries: NewEntry[] = []
  const followUps: (() => void)[] = []
  const [result, appended] = await withClient(database, async (client) => {
    // The connection is a pipeline: nobody waits for the begin, nor for the append before the commit is sent.
    const begun = client.query('begin')
    begun.catch(() => {})
    const tx: Tx = {
      ...onConnection(client),
      log: (entry) => void entries.push(entry),
      afterCommit: (run) => void followUps.push(run),
    }
    const result = await work(tx)
    await begun
    const appending = entries.length > 0 ? appendLog(tx, entries) : []
    const [appended, committed] = await Promise.all([appending, client.query('commit')])
    if (committed.command === 'ROLLBACK') throw new Error('a statement failed and was ignored')
    return [result, appended] as const
  })
  if (appended.length > 0) announcer.announce(appended)
  for (const run of followUps) run()
  return result
}

async function withClient<Result>(
  database: Database,
  run: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await database.pool.connect()
  let broken = false
  try {
    return await run(client)
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    )
    throw error
  } finally {
    client.release(broken)
  }
}

const serializationFailure = '40001'
const deadlockDetected = '40P01'

function isWorthRetrying(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError &&
    (error.code === serializationFailure || error.code === deadlockDetected)
  )
}
