import { execFile } from 'node:child_process'
import { readFile, readlink, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { OperatorError } from '../config/index.ts'
import { clusterArgument, freshFolder, type Place } from './place.ts'
import { endProcess, isAlive } from './processes.ts'

const run = promisify(execFile)

/** Makes the cluster when there is none: built beside its place and moved there whole, so a crash leaves no half. */
export async function ensureCluster(
  place: Place,
  { durable, onFirstUse }: { durable: boolean; onFirstUse?: (() => void) | undefined },
): Promise<void> {
  if (await isMade(place)) return
  onFirstUse?.()
  const draft = { ...place, cluster: `${place.cluster}.new` }
  await freshFolder(draft.cluster, place.account)
  const layout = ['--username=hamlet', '--auth=trust', '--encoding=UTF8', '--locale=C']
  const collation = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const sync = durable ? [] : ['--no-sync']
  const args = ['-D', clusterArgument(draft), ...layout, ...collation, ...sync]
  await run(join(place.binaries.folder, 'bin', 'initdb'), args, {
    cwd: draft.cluster,
    env: postgresEnvironment(),
    ...place.account,
  }).catch((error: { stderr?: string }) => {
    throw new Error(`PostgreSQL could not make its data folder: ${error.stderr ?? error}`)
  })
  await rename(draft.cluster, place.cluster)
}

/** Stops a PostgreSQL that outlived its server, and sees that what a dead one left behind hinders nobody. */
export async function stopLeftover(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid')
  const read = async () => (await readFile(path, 'utf8').catch(() => '')).split('\n')
  const pid = Number((await read())[0])
  if (pid && isAlive(pid) && (await worksIn(pid, cluster))) {
    await endProcess(pid, ['SIGINT', 'SIGQUIT', 'SIGKILL'])
  }
  const [left, ...rest] = await read()
  // The number may belong to another program by now. PostgreSQL takes the number of its parent for stale, and still
  // looks into the rest of the file for memory that is in use, which it could not do if we removed the file.
  if (left) await writeFile(path, [process.pid, ...rest].join('\n'))
}

/** What PostgreSQL gets to see of our environment: nothing that changes how it behaves. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}

async function isMade({ cluster, binaries }: Place): Promise<boolean> {
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(refuseUnreadable)
  const major = binaries.version.split('.')[0]
  if (found === undefined || found.trim() === major) return found !== undefined
  throw new OperatorError(
    `${cluster} was written by PostgreSQL ${found.trim()}, this Hamlet brings PostgreSQL ${major}.`,
  )
}

function refuseUnreadable(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw new OperatorError(
    `The data folder belongs to another user (${error.message}). Start Hamlet as that user, or set DATA_DIR.`,
  )
}

async function worksIn(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === cluster
  }
  const command = await run('ps', ['-o', 'comm=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return command.stdout.includes('postgres')
}
