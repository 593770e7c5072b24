import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { OperatorError } from '../config/index.ts'
import { postgresEnvironment, stopLeftover } from './cluster.ts'
import { readFrom, sizeOf, trimLog, withLog } from './log-file.ts'
import { clusterArgument, freshFolder, type Place } from './place.ts'

/** Settings of PostgreSQL by name, as in postgresql.conf. */
export type Settings = Readonly<Record<string, string | number>>

/** A running PostgreSQL, answering. */
export interface Postmaster {
  pid: number
  /** Resolves when the process ends, for whatever reason. */
  ended: Promise<void>
}

const settingsForSmallMachines: Settings = {
  max_connections: 50,
  shared_buffers: '128MB',
  wal_compression: 'on',
  log_checkpoints: 'off',
}

/** The address of a database on the socket of an embedded PostgreSQL, as `pg` reads it. */
export function addressOf(place: Place, database = 'hamlet'): string {
  return `postgres://hamlet@/${database}?host=${encodeURIComponent(place.sockets)}`
}

/** Starts PostgreSQL and resolves once it answers. Leftovers of one that crashed are cleared away or waited for. */
export async function launch(place: Place, settings: Settings): Promise<Postmaster> {
  const patience = performance.now() + 15_000
  await stopLeftover(place.cluster)
  await freshFolder(place.sockets, place.account)
  for (;;) {
    await trimLog(place.log)
    const logStart = await sizeOf(place.log)
    const postmaster = spawnPostgres(place, settings)
    if (await answers(place, postmaster)) return postmaster
    const log = await readFrom(place.log, logStart)
    // Sessions of a killed PostgreSQL end by themselves a moment later.
    const worthWaiting = log.includes('pre-existing shared memory block')
    if (!worthWaiting || performance.now() > patience) throw new OperatorError(whyNot(log, place))
    await sleep(250)
  }
}

function spawnPostgres(place: Place, settings: Settings): Postmaster {
  const all: Settings = {
    listen_addresses: '',
    unix_socket_directories: place.sockets,
    unix_socket_permissions: '0700',
    cluster_name: 'hamlet',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settingsForSmallMachines,
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const binary = join(place.binaries.folder, 'bin', 'postgres')
  // In a session of its own, so that Ctrl-C in the terminal reaches us and not PostgreSQL before us.
  const child = withLog(place.log, (log) =>
    spawn(binary, ['-D', clusterArgument(place), ...flags], {
      cwd: place.cluster,
      env: postgresEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
      ...place.account,
    }),
  )
  return { pid: child.pid ?? 0, ended: endOf(child) }
}

async function endOf(child: ChildProcess): Promise<void> {
  await once(child, 'exit').catch(() => {}) // 'error' when it could not even be started: the log stays empty
}

async function answers(place: Place, postmaster: Postmaster): Promise<boolean> {
  let running = true
  void postmaster.ended.then(() => {
    running = false
  })
  while (running) {
    if (await isReady(place)) return true
    await sleep(25)
  }
  return false
}

async function isReady(place: Place): Promise<boolean> {
  const client = new pg.Client({ connectionString: addressOf(place, 'postgres') })
  client.on('error', () => {})
  try {
    await client.connect()
    const found = await client.query("select from pg_database where datname = 'hamlet'")
    if (found.rowCount === 0) await client.query('create database hamlet')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function whyNot(log: string, place: Place): string {
  const fatal = log.split('\n').findLast((line) => /FATAL|PANIC/.test(line))
  const reason = fatal?.replace(/^.*?(FATAL|PANIC): +/, '') ?? 'it ended without a word'
  return `PostgreSQL did not start: ${reason} (see ${place.log})`
}
