import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server in a process of its own. */
export interface ServerProcess extends AsyncDisposable {
  port: number
  databaseUrl: string
  /** Milliseconds from the start of the process until it answers. */
  readyMs: number
  /** Resident memory in bytes, after a collection of garbage. */
  memory(): Promise<number>
}

const port = 3900 + (process.pid % 90)

/** A folder for the data of one benchmark, gone when disposed. */
export async function temporaryDataDir(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'hamlet-bench-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** Starts Hamlet on a data folder and waits until it answers. */
export async function startServerProcess(dataDir: string): Promise<ServerProcess> {
  const start = performance.now()
  const child = fork(join(import.meta.dirname, 'serve.ts'), {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn' },
    execArgv: ['--expose-gc'],
  })
  const { ready: databaseUrl } = await answer<{ ready: string }>(child)
  return {
    port,
    databaseUrl,
    readyMs: Math.round(performance.now() - start),
    memory: async () => {
      child.send('memory')
      return (await answer<NodeJS.MemoryUsage>(child)).rss
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

async function answer<Message>(child: ChildProcess): Promise<Message> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('the server of the benchmark ended')
  })
  const [message] = await Promise.race([once(child, 'message'), ended])
  return message as Message
}
