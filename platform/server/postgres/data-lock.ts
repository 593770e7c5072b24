import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../config/index.ts'
import { processMark } from './processes.ts'

/** Who uses a data folder. */
export interface Holder {
  pid: number
  /** Tells the process from a later one with the same number. */
  mark: string
  /** What it is doing: serving, or one command that ends by itself. */
  role: 'server' | 'command'
  /** Where the server answers, once it does. */
  address?: string
  /** Where the embedded database answers, once it does. */
  databaseUrl?: string
}

/** The right to use a data folder, which one process has at a time. */
export interface DataLock extends AsyncDisposable {
  /** Adds what others may want to know of the holder. */
  publish(facts: Pick<Holder, 'address' | 'databaseUrl'>): Promise<void>
}

/** Another living process holds the lock. */
export class DataFolderInUse extends OperatorError {
  override name = 'DataFolderInUse'
  readonly holder: Holder
  constructor(holder: Holder) {
    super(inUse(holder))
    this.holder = holder
  }
}

/** Takes the lock of a data folder, also from a holder that died. Throws DataFolderInUse when its holder lives. */
export async function lockDataFolder(dataDir: string, role: Holder['role']): Promise<DataLock> {
  const path = join(dataDir, 'hamlet.lock')
  let holder: Holder = { pid: process.pid, mark: (await processMark(process.pid)) ?? '', role }
  while (!(await claim(path, holder))) await clearStale(path)
  return {
    async publish(facts) {
      holder = { ...holder, ...facts }
      await rename(await draftOf(path, holder), path)
    },
    [Symbol.asyncDispose]: () => rm(path, { force: true }),
  }
}

/** Who holds the lock of a data folder; undefined when nobody does. */
export async function holderOf(dataDir: string): Promise<Holder | undefined> {
  return living(await readFile(join(dataDir, 'hamlet.lock'), 'utf8').catch(() => ''))
}

async function claim(path: string, holder: Holder): Promise<boolean> {
  const draft = await draftOf(path, holder)
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function clearStale(path: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return
  const holder = await living(text)
  if (holder) throw new DataFolderInUse(holder)
  // Moved aside, not removed: another start may have found the same stale lock and put its own here meanwhile.
  const aside = `${path}.${randomUUID()}`
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  if ((await readFile(aside, 'utf8')) !== text) await link(aside, path).catch(() => {})
  await rm(aside)
}

async function draftOf(path: string, holder: Holder): Promise<string> {
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 })
  return draft
}

async function living(text: string): Promise<Holder | undefined> {
  const holder = parse(text)
  return holder && (await processMark(holder.pid)) === holder.mark ? holder : undefined
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return undefined
  }
}

function inUse({ pid, role, address }: Holder): string {
  if (role === 'command') {
    return `Another Hamlet command uses this data folder (process ${pid}). Try again when it is done.`
  }
  return `Hamlet already runs on this data folder (process ${pid}${address ? `, ${address}` : ''}).`
}
