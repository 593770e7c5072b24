import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { OperatorError } from '../config/index.ts'

/** Who uses a data folder. */
export interface Holder {
  pid: number
  /** What it is doing: serving, or one command that ends by itself. */
  role: 'server' | 'command'
  /** Where the server answers, once it does. */
  address?: string
  /** Where its database answers, once it does. */
  databaseUrl?: string
}

/** The right to use a data folder, which one process has at a time and loses when it ends, however it ends. */
export interface DataLock extends Disposable {
  /** Tells others more of the holder. */
  publish(facts: Pick<Holder, 'address' | 'databaseUrl'>): void
}

/** Another process holds the lock. */
export class DataFolderInUse extends OperatorError {
  override name = 'DataFolderInUse'
  readonly holder: Holder | undefined
  constructor(holder: Holder | undefined) {
    super(inUse(holder))
    this.holder = holder
  }
}

/** Takes the lock of a data folder. Throws DataFolderInUse when another process holds it. */
export function lockDataFolder(dataDir: string, role: Holder['role']): DataLock {
  const about = join(dataDir, 'holder.json')
  const lock = lockFile(join(dataDir, 'lock'))
  if (!lock) throw new DataFolderInUse(readHolder(about))
  let holder: Holder = { pid: process.pid, role }
  writeHolder(about, holder)
  return {
    publish(facts) {
      holder = { ...holder, ...facts }
      writeHolder(about, holder)
    },
    [Symbol.dispose]() {
      rmSync(about, { force: true })
      lock.close()
    },
  }
}

/**
 * Node has no file locks of its own, SQLite has them on every system: the kernel lets go of one when its process dies,
 * so that there are no stale locks to tell from living ones. Undefined when another process has it.
 */
function lockFile(path: string): DatabaseSync | undefined {
  let file: DatabaseSync | undefined
  try {
    file = new DatabaseSync(path, { timeout: 0 })
    file.exec('pragma journal_mode = memory; begin exclusive')
    return file
  } catch (error) {
    file?.close()
    const message = error instanceof Error ? error.message : String(error)
    if (message.includes('locked')) return undefined
    throw new OperatorError(`DATA_DIR cannot be used, as ${path} cannot be written: ${message}.`)
  }
}

/** Moved into its place whole, so that nobody reads half of it. */
function writeHolder(path: string, holder: Holder): void {
  writeFileSync(`${path}.new`, JSON.stringify(holder), { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function inUse(holder: Holder | undefined): string {
  const who = holder ? ` (process ${[holder.pid, holder.address].filter(Boolean).join(', ')})` : ''
  if (holder?.role !== 'command') return `Hamlet already runs on this data folder${who}.`
  return `Another Hamlet command uses this data folder${who}. Try again when it is done.`
}
