import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { OperatorError } from '../config/index.ts'

const run = promisify(execFile)

/** A user of the system, by numbers. */
export interface Account {
  uid: number
  gid: number
}

/**
 * The user PostgreSQL runs as when we are root, which it refuses to be; undefined for an ordinary user, who runs it
 * as himself. A cluster that exists stays with its owner; a new one belongs to the system user `hamlet`.
 */
export async function postgresAccount(clusterDir: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const account =
    (await ownerOf(clusterDir)) ??
    (await findAccount('hamlet')) ??
    (await createAccount('hamlet')) ??
    (await findAccount('nobody'))
  if (account) return account
  throw new OperatorError(
    'PostgreSQL does not run as root, and no user could be made for it. ' +
      'Start Hamlet as an ordinary user, or set DATABASE_URL.',
  )
}

async function ownerOf(folder: string): Promise<Account | undefined> {
  const owner = await stat(folder).catch(() => undefined)
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : undefined
}

async function findAccount(name: string): Promise<Account | undefined> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([user]) => user === name)
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) }
}

async function createAccount(name: string): Promise<Account | undefined> {
  const nowhere = ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin']
  const env = { PATH: `${process.env.PATH}:/usr/sbin:/sbin` }
  // It may fail because another start of Hamlet made the user a moment ago, so look again either way.
  await run('useradd', ['--system', '--user-group', ...nowhere, name], { env }).catch(() => {})
  return findAccount(name)
}
