import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureCluster } from './cluster.ts'
import { addressOf, launch, type Postmaster, type Settings } from './launch.ts'
import { trimLog } from './log-file.ts'
import { type Place, placeIn } from './place.ts'
import { endProcess } from './processes.ts'

export interface PostgresOptions {
  /** The folder of all data; PostgreSQL's own is `postgres` in it. */
  dataDir: string
  /** Told before a new cluster is made, which takes a second or two. */
  onFirstUse?: () => void
  /** Told when PostgreSQL ended by itself, and when it is tried again. It keeps its address. */
  onCrash?: (crash: { retryInMs: number }) => void
  settings?: Settings
  /** False for data that may be lost in a crash of the machine, as in tests. */
  durable?: boolean
}

/** An embedded PostgreSQL with a database `hamlet`, kept running until it is disposed of. */
export interface RunningPostgres extends AsyncDisposable {
  url: string
  /** The number of the process, which changes when it had to be started again. */
  readonly pid: number
}

const losable: Settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
const hour = 3_600_000

/**
 * Starts the PostgreSQL of a data folder, which is made when it is missing, on a socket only its user may reach. The
 * caller holds the folder's lock. Should PostgreSQL end by itself it is started again, with growing pauses.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir, durable = true } = options
  const settings = { ...(durable ? {} : losable), ...options.settings }
  const place = await placeIn(dataDir)
  await ensureCluster(place, { durable, onFirstUse: options.onFirstUse })
  return new KeptPostgres(place, settings, await launch(place, settings), options.onCrash)
}

class KeptPostgres implements RunningPostgres {
  readonly url: string
  #place: Place
  #settings: Settings
  #postmaster: Postmaster
  #onCrash: PostgresOptions['onCrash']
  #stopping = new AbortController()
  #trimming: NodeJS.Timeout
  #kept: Promise<void>

  constructor(
    place: Place,
    settings: Settings,
    postmaster: Postmaster,
    onCrash: PostgresOptions['onCrash'],
  ) {
    this.url = addressOf(place)
    this.#place = place
    this.#settings = settings
    this.#postmaster = postmaster
    this.#onCrash = onCrash
    this.#trimming = setInterval(() => this.#trim(), hour).unref()
    this.#kept = this.#keep()
  }

  get pid(): number {
    return this.#postmaster.pid
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort()
    clearInterval(this.#trimming)
    await stopPostmaster(this.#postmaster)
    await this.#kept
    await rm(this.#place.sockets, { recursive: true, force: true })
  }

  /** A log that cannot be trimmed now, as on a full disk, is trimmed later. */
  #trim(): void {
    trimLog(this.#place.log).catch(() => {})
  }

  async #keep(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      using _ = guard(this.#place, this.#postmaster)
      await this.#postmaster.ended
      await this.#relaunch()
    }
  }

  async #relaunch(): Promise<void> {
    const { signal } = this.#stopping
    for (let pause = 100; !signal.aborted; pause = Math.min(pause * 2, 10_000)) {
      this.#onCrash?.({ retryInMs: pause })
      await sleep(pause, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
      const postmaster = await launch(this.#place, this.#settings).catch(() => undefined)
      if (!postmaster) continue
      this.#postmaster = postmaster
      if (signal.aborted) await stopPostmaster(postmaster)
      return
    }
  }
}

function stopPostmaster({ pid }: Postmaster): Promise<void> {
  return endProcess(pid, ['SIGINT', 'SIGQUIT', 'SIGKILL'])
}

/** Waits beside PostgreSQL and stops it should we be killed: then our end of its pipe closes. */
function guard({ account }: Place, { pid }: Postmaster): Disposable {
  const watch = spawn('/bin/sh', ['-c', 'read -r never; kill -INT "$0"', String(pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...account,
  })
  watch.on('error', () => {})
  return { [Symbol.dispose]: () => void watch.kill('SIGKILL') }
}
