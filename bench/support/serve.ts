import { startServer } from '#app/server.ts'
import { loadConfig } from '#platform/server/config/index.ts'
import { startPostgres } from '#platform/server/postgres/index.ts'

// The server of a benchmark: all of Hamlet on the embedded database, durable, only that nobody is asked to slow down.
const config = await loadConfig()
await using postgres = await startPostgres({ dataDir: config.dataDir })
await using _server = await startServer(
  { ...config, databaseUrl: postgres.url },
  { newLimiter: () => ({ take() {} }) },
)
process.send?.({ ready: postgres.url })
process.on('message', () => {
  global.gc?.()
  process.send?.(process.memoryUsage())
})
await new Promise<void>((resolve) => process.once('SIGTERM', resolve))
process.disconnect?.()
