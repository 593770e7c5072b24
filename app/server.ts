import type { Server } from 'node:http'
import { flushCompileCache } from 'node:module'
import { serve } from '@hono/node-server'
import { setupLink } from '#features/organisation/server/index.ts'
import { minute } from '#lib/time.ts'
import type { Bus } from '#platform/server/bus/bus.ts'
import { inProcessBus } from '#platform/server/bus/in-process.ts'
import type { Config, MailIn } from '#platform/server/config/index.ts'
import { openDatabase } from '#platform/server/db/database.ts'
import { expectFileStore } from '#platform/server/files/file-store.ts'
import { startSweepingDrafts } from '#platform/server/files/sweep-drafts.ts'
import { startJobs } from '#platform/server/jobs/jobs.ts'
import { createLogger, type Logger } from '#platform/server/logger.ts'
import type { MailInLent } from '#platform/server/mail-in/start-mail-in.ts'
import { type Composition, compose, type Materials } from './compose.ts'
import { migrateDatabase } from './migrations.ts'
import { mountOperations } from './operations.ts'
import { mountWebApp } from './web-app.ts'

export { migrateDatabase }

/** A server that answers until it is disposed of. */
export interface RunningServer extends AsyncDisposable {
  /** The address people open. */
  address: string
  /** Where the first administrator sets Hamlet up; undefined once there is one. */
  setupLink?: string | undefined
}

/** Migrates the database, starts jobs, followers, gateway and HTTP, and resolves when it answers. */
export async function startServer(
  config: Config & { databaseUrl: string },
  options: Pick<Materials, 'newLimiter' | 'mostUnreadBytes'> = {},
): Promise<RunningServer> {
  const logger = createLogger(config.logLevel)
  await expectFileStore(config)
  await migrateDatabase(config.databaseUrl)
  await using stack = new AsyncDisposableStack()
  const database = stack.use(openDatabase(config.databaseUrl))
  const bus = stack.use(await busOf(config, logger))
  const composition = compose({ ...options, config, database, bus, logger })
  const { app, features, gateway, following, routes } = composition
  mountOperations(app, { database, gateway, following, routes, publicUrl: config.publicUrl })
  mountWebApp(composition)
  stack.use(
    await startJobs(database, Object.assign({}, ...features.map(({ jobs }) => jobs)), logger),
  )
  stack.use(following.start())
  stack.use(startSweepingDrafts(composition.platform.files.drafts, logger))
  const server = stack.adopt(await listen(app.fetch, config), closeServer)
  gateway.attach(server)
  stack.use(gateway)
  if (config.mailIn) {
    const { startMailIn } = await import('#platform/server/mail-in/start-mail-in.ts')
    stack.use(await startMailIn(mailInOf(composition, config.mailIn)))
  }
  const link = await setupLink(composition.platform)
  flushCompileCache() // for the next start, should this one be killed
  const running = stack.move()
  return {
    address: config.publicUrl,
    setupLink: link,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** A large file over a slow line takes its time. */
const longestRequest = 60 * minute

// What is seldom wanted is not loaded by those who don't want it: a start takes as long as it has to load.
async function busOf(config: Config, logger: Logger): Promise<Bus> {
  if (!config.natsUrl) return inProcessBus()
  const { natsBus } = await import('#platform/server/bus/nats.ts')
  return natsBus(config.natsUrl, logger)
}

function mailInOf({ features, platform }: Composition, settings: MailIn): MailInLent {
  const receivers = features.flatMap(({ receives }) => receives ?? [])
  const host = new URL(platform.config.publicUrl).hostname
  return { settings, host, receivers, logger: platform.logger }
}

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { port, host }: Config,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const serverOptions = { requestTimeout: longestRequest }
    const server = serve({ fetch, port, hostname: host, serverOptions }, () =>
      resolve(server),
    ) as Server
    server.once('error', reject)
  })
}

/** Takes no new requests and waits for those under way. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
