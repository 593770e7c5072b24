import { execFile } from 'node:child_process'
import { readFile, readlink, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { OperatorError } from '../config/index.ts'
import { clusterArgument, type Place, privateFolder } from './place.ts'
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
  await rm(draft.cluster, { recursive: true, force: true })
  await privateFolder(draft.cluster, place.account)
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

/** Stops a PostgreSQL that outlived its server, so that ours can take its place. */
export async function stopLeftover(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid')
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!pid || !isAlive(pid)) return
  if (await worksIn(pid, cluster)) {
    await endProcess(pid, ['SIGINT', 'SIGQUIT', 'SIGKILL'])
  } else {
    // The number went to another program meanwhile. PostgreSQL takes its parent's number for stale, and still checks
    // the rest of the file for memory in use, which it could not do if we removed the file.
    await writeFile(path, [process.pid, ...lines.slice(1)].join('\n'))
  }
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
