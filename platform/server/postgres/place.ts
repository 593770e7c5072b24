import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OperatorError } from '../config/index.ts'
import { type Account, postgresAccount } from './account.ts'
import { type Binaries, postgresBinaries } from './binaries.ts'

/** Where one embedded PostgreSQL lives. */
export interface Place {
  binaries: Binaries
  account: Account | undefined
  /** The folder of PostgreSQL's own files. */
  cluster: string
  /** A folder only its user may enter, so that no password is needed on the socket in it. */
  sockets: string
  log: string
}

/** Finds the user, the binaries and the folders for the PostgreSQL of a data folder. */
export async function placeIn(dataDir: string): Promise<Place> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const folder = await realpath(dataDir)
  const cluster = join(folder, 'postgres')
  const account = await postgresAccount(cluster)
  return {
    binaries: await postgresBinaries(account),
    account,
    cluster,
    sockets: socketFolder(folder, account),
    log: join(folder, 'postgres.log'),
  }
}

/** How PostgreSQL is told its folder: as root the account may not be allowed to walk there, but is put into it. */
export function clusterArgument(place: Place): string {
  return place.account && process.platform === 'linux' ? '/proc/self/cwd' : place.cluster
}

/** Makes a folder that belongs to PostgreSQL's user alone. */
export async function privateFolder(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch(ignoreExisting)
  const owner = account?.uid ?? process.getuid?.()
  let found = await lstat(folder)
  if (!found.isDirectory() || (found.uid !== owner && found.uid !== process.getuid?.())) {
    await rm(folder, { recursive: true, force: true }).catch(() => {})
    await mkdir(folder, { mode: 0o700 }).catch(() => {
      throw new OperatorError(
        `${folder} belongs to somebody else. Remove it, or set TMPDIR to a folder of yours.`,
      )
    })
    found = await lstat(folder)
  }
  if (account && found.uid !== account.uid) await chown(folder, account.uid, account.gid)
  await chmod(folder, 0o700)
}

function socketFolder(dataDir: string, account: Account | undefined): string {
  const name = `hamlet-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
  const inTmp = join(tmpdir(), name)
  // A socket's path may have 103 characters, and the temporary folder of root may be closed to the account.
  return account || inTmp.length > 80 ? join('/tmp', name) : inTmp
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
}
