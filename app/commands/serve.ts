import { once } from 'node:events'
import { type Config, loadConfig, OperatorError } from '#platform/server/config/index.ts'
import { createLogger } from '#platform/server/logger.ts'
import { expectDatabase, lockDataFolder, startPostgres } from '#platform/server/postgres/index.ts'
import { command } from './command.ts'
import { ensureDemo, printLinks, type SignInLink } from './seed.ts'
import { stopSignals } from './stop-signals.ts'
import { took } from './took.ts'
import { ensureWebBuild } from './web-build.ts'

export const serve = command({
  name: 'serve',
  summary: 'Start Hamlet: build the web app if it changed, start PostgreSQL, migrate, serve',
  options: {
    demo: { type: 'boolean', summary: 'Fill an empty database with a demo organisation first' },
  },
  async run({ values }) {
    const stop = stopSignals()
    const config = await loadConfig()
    await using running = new AsyncDisposableStack()
    const lock = running.use(lockDataFolder(config.dataDir, 'server'))
    await ensureWebBuild(() => console.log('Building the web app …')).catch((error) => {
      if (!stop.aborted) throw error
    })
    if (stop.aborted) return
    if (config.databaseUrl) await expectDatabase(config.databaseUrl)
    const databaseUrl = config.databaseUrl ?? running.use(await startEmbedded(config)).url
    if (stop.aborted) return
    const links = values.demo ? await ensureDemo({ ...config, databaseUrl }) : []
    if (stop.aborted) return
    const server = running.use(await listen({ ...config, databaseUrl }))
    lock.publish({ address: server.address, databaseUrl })
    greet(server, links)
    await untilAborted(stop)
    console.log('Stopping …')
  },
})

function startEmbedded({ dataDir, logLevel }: Config) {
  const logger = createLogger(logLevel)
  return startPostgres({
    dataDir,
    onFirstUse: () => console.log('Making a new database …'),
    onCrash: (crash) => logger.error('postgres.ended', crash),
  })
}

async function listen(config: Config & { databaseUrl: string }) {
  const { startServer } = await import('../server.ts')
  try {
    return await startServer(config)
  } catch (error) {
    throw unusablePort(error, config) ?? error
  }
}

function unusablePort(error: unknown, { port, host }: Config): OperatorError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new OperatorError(`PORT is ${port}, which another program uses. Set PORT to another.`)
  if (code === 'EACCES')
    return new OperatorError(
      `PORT is ${port}, which this user may not listen on. Set PORT to 1024 or more.`,
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new OperatorError(`HOST is "${host}", which is no address of this machine.`)
  return undefined
}

function greet(
  server: { address: string; setupLink?: string | undefined },
  links: readonly SignInLink[],
): void {
  console.log(`\nHamlet runs at ${server.address}`)
  if (server.setupLink) console.log(`Set it up, as its first administrator: ${server.setupLink}`)
  printLinks(links)
  console.log(`\nReady in ${took()}. Ctrl-C stops it.`)
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort')
}
