import type { Hono } from 'hono'
import type { Database } from '#platform/server/db/database.ts'
import { openApi } from '#platform/server/http/openapi.ts'
import type { Route } from '#platform/server/http/route.ts'
import type { Gateway } from '#platform/server/live/gateway.ts'
import type { Following, Lag } from '#platform/server/log/follow.ts'
import { apiPage } from './api-page.ts'

interface Operations {
  database: Database
  gateway: Gateway
  following: Following
  routes: readonly Route[]
  publicUrl: string
}

/** What operators and programmers ask: is it alive, is it ready, what does it count, how is it called. */
export function mountOperations(
  app: Hono,
  { database, gateway, following, routes, publicUrl }: Operations,
): void {
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    const ready = await database.pool.query('select 1').then(
      () => true,
      () => false,
    )
    return ready ? c.text('ready') : c.text('the database does not answer', 503)
  })
  app.get('/metrics', async (c) => {
    const lag = await following.lag().catch(() => [])
    return c.text(metrics(gateway, database) + lagMetrics(lag))
  })
  const description = openApi(routes, publicUrl)
  app.get('/api/openapi.json', (c) => c.json(description))
  app.get('/api/docs', (c) => c.html(apiPage(description, c.get('secureHeadersNonce'))))
}

/** The text format of Prometheus. */
function metrics(gateway: Gateway, { pool }: Database): string {
  const { sockets, rooms } = gateway.counts()
  const memory = process.memoryUsage.rss()
  const gauges = {
    hamlet_sockets: sockets,
    hamlet_rooms: rooms,
    hamlet_database_connections: pool.totalCount,
    hamlet_database_waiting: pool.waitingCount,
    process_resident_memory_bytes: memory,
    process_uptime_seconds: Math.round(process.uptime()),
  }
  return Object.entries(gauges)
    .map(([name, value]) => `# TYPE ${name} gauge\n${name} ${value}\n`)
    .join('')
}

function lagMetrics(lag: readonly Lag[]): string {
  const lines = (name: string, value: (each: Lag) => number) =>
    lag.map((each) => `${name}{follower="${each.follower}"} ${value(each)}\n`).join('')
  return (
    `# TYPE hamlet_follower_lag_entries gauge\n${lines('hamlet_follower_lag_entries', ({ entries }) => entries)}` +
    `# TYPE hamlet_follower_failing gauge\n${lines('hamlet_follower_failing', ({ failing }) => failing)}`
  )
}
