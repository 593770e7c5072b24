import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeFlags } from '../node-flags.mjs'

/** A server in a process of its own. */
export interface ServerProcess extends AsyncDisposable {
  port: number
  databaseUrl: string
  /** Milliseconds from the start of the process until it answers. */
  readyMs: number
  /** Its memory, after a collection of garbage. */
  memory(): Promise<NodeJS.MemoryUsage>
  /** The number of the process of its embedded PostgreSQL. */
  postgres(): Promise<number>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

/** A folder for data, gone when disposed. */
export async function temporaryDataDir(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'hamlet-data-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** Starts Hamlet with variables of the environment and waits until it answers; on a free port unless PORT says which. */
export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const start = performance.now()
  const port = env.PORT ?? String(await freePort())
  const child = fork(join(import.meta.dirname, 'serve.ts'), {
    env: { ...process.env, LOG_LEVEL: 'error', ...env, PORT: port },
    execArgv: ['--expose-gc', ...nodeFlags],
  })
  const { databaseUrl } = await answer<{ databaseUrl: string }>(child)
  const ended = once(child, 'exit')
  return {
    port: Number(port),
    databaseUrl,
    readyMs: Math.round(performance.now() - start),
    memory: () => ask(child, 'memory'),
    postgres: async () => (await ask<{ postgres: number }>(child, 'postgres')).postgres,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM')
      const [code] = await ended
      if (code !== 0) throw new Error(`the server stopped with ${code}`)
    },
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

function ask<Answer>(child: ChildProcess, what: string): Promise<Answer> {
  child.send(what)
  return answer(child)
}

async function answer<Message>(child: ChildProcess): Promise<Message> {
  const ending = new AbortController()
  const ended = once(child, 'exit', { signal: ending.signal }).then(() => {
    throw new Error('the server process ended')
  })
  try {
    const [message] = await Promise.race([once(child, 'message', { signal: ending.signal }), ended])
    return message as Message
  } finally {
    ended.catch(() => {})
    ending.abort()
  }
}
