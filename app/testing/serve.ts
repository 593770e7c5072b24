import { once } from 'node:events'
import { loadConfig } from '#platform/server/config/index.ts'
import { lockDataFolder, startPostgres } from '#platform/server/postgres/index.ts'
import { startServer } from '../server.ts'

// A server for tests and benchmarks in a process of its own: as `hamlet serve`, without the web app's build, and told
// over the channel to its parent what it is asked. Nobody is told to slow down.
const config = await loadConfig()
await using running = new AsyncDisposableStack()
let databaseUrl = config.databaseUrl
if (!databaseUrl) {
  running.use(await lockDataFolder(config.dataDir, 'server'))
  const postgres = running.use(await startPostgres({ dataDir: config.dataDir }))
  databaseUrl = postgres.url
  process.on('message', (asked) => {
    if (asked === 'postgres') process.send?.({ postgres: postgres.pid })
  })
}
running.use(await startServer({ ...config, databaseUrl }, { newLimiter: () => ({ take() {} }) }))
process.on('message', (asked) => {
  if (asked !== 'memory') return
  global.gc?.()
  process.send?.(process.memoryUsage())
})
process.send?.({ databaseUrl })
await Promise.race([once(process, 'SIGTERM'), once(process, 'disconnect')])
process.disconnect?.()
