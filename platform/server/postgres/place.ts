import { createHash } from 'node:crypto'
import { chown, mkdir, realpath, rm } from 'node:fs/promises'
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

/** Makes an empty folder that belongs to PostgreSQL's user alone, in the place of whatever was there. */
export async function freshFolder(folder: string, account: Account | undefined): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => {})
  await mkdir(folder, { mode: 0o700 }).catch(() => {
    throw new OperatorError(
      `${folder} cannot be made. If it belongs to somebody else, set TMPDIR to a folder of yours.`,
    )
  })
  if (account) await chown(folder, account.uid, account.gid)
}

function socketFolder(dataDir: string, account: Account | undefined): string {
  const name = `hamlet-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
  const inTmp = join(tmpdir(), name)
  // A socket's path may have 103 characters, and the temporary folder of root may be closed to the account.
  return account || inTmp.length > 80 ? join('/tmp', name) : inTmp
}
