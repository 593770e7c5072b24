import type { IncomingMessage } from 'node:http'
import type { Hono } from 'hono'
import { viewerFor } from '#features/communities/server/index.ts'
import { sessionOf } from '#platform/server/auth/session.ts'
import { stillSignedIn } from '#platform/server/auth/still-signed-in.ts'
import type { Bus } from '#platform/server/bus/bus.ts'
import type { Config } from '#platform/server/config/index.ts'
import type { Database } from '#platform/server/db/database.ts'
import { transactor } from '#platform/server/db/transaction.ts'
import type { ErrorTexts } from '#platform/server/errors/problem.ts'
import { platformErrors } from '#platform/server/errors/texts.ts'
import type { Feature, Platform } from '#platform/server/feature.ts'
import { fileStore } from '#platform/server/files/file-store.ts'
import { addressOf, createHttpApp, isOwnOrigin } from '#platform/server/http/app.ts'
import { type Limiter, limiter } from '#platform/server/http/limit.ts'
import { mountRoutes } from '#platform/server/http/mount.ts'
import type { Route } from '#platform/server/http/route.ts'
import { createGateway, type Gateway } from '#platform/server/live/gateway.ts'
import { liveOver } from '#platform/server/live/live.ts'
import { createFollowing, type Following } from '#platform/server/log/follow.ts'
import type { Logger } from '#platform/server/logger.ts'
import { bootScript } from './boot-script.ts'
import { createFeatures } from './features.ts'
import { snapshotRoutes } from './snapshot.ts'

export interface Materials {
  config: Config
  database: Database
  bus: Bus
  logger: Logger
  /** Parse every reply with its schema: on in tests. */
  checkReplies?: boolean
  mostUnreadBytes?: number
  /** Makes what counts how often somebody does something; a benchmark lets it count nothing. */
  newLimiter?: () => Limiter
}

/** Hamlet put together, not yet listening anywhere. */
export interface Composition {
  platform: Platform
  features: readonly Feature[]
  routes: readonly Route[]
  app: Hono
  gateway: Gateway
  following: Following
}

/** Puts platform and features together. */
export function compose(materials: Materials): Composition {
  const { config, database, bus, logger, checkReplies = false, newLimiter = limiter } = materials
  const transact = transactor(database, {
    announce: (appended) => {
      for (const part of appended) bus.publish({ type: 'entries', appended: part })
    },
  })
  const files = fileStore(config)
  const platform: Platform = { config, database, transact, logger, files, live: liveOver(bus) }
  const features = createFeatures(platform)
  const routes = [...features.flatMap(({ routes }) => routes ?? []), ...snapshotRoutes(database)]
  const app = createHttpApp({
    publicUrl: config.publicUrl,
    scripts: [bootScript],
    embeds: features.flatMap(({ embeds }) => embeds ?? []),
    foreign: features.flatMap(({ foreign }) => foreign ?? []),
    framed: features.flatMap(({ framed }) => framed ?? []),
    errorTexts: { en: textsIn(features, 'en'), de: textsIn(features, 'de') },
    onFailure: (error, c) =>
      logger.error('http.failed', { error, method: c.req.method, path: c.req.routePath }),
  })
  mountRoutes(app, routes, {
    database,
    transact,
    checkReplies,
    limiter: newLimiter(),
    addressOf: addressOf(config.trustProxy),
  })
  for (const feature of features) feature.mount?.(app)
  const gateway = createGateway({
    database,
    bus,
    logger,
    viewerFor,
    callerOf: (request) => callerOf(database, request, config.publicUrl),
    stillSignedIn: (sessions) => stillSignedIn(database, sessions),
    newLimiter,
    calls: Object.assign({}, ...features.map(({ calls }) => calls)),
    ...(materials.mostUnreadBytes ? { mostUnreadBytes: materials.mostUnreadBytes } : {}),
  })
  const followers = features.flatMap(({ follows }) => follows ?? [])
  const following = createFollowing({ database, transact, bus, logger, followers })
  return { platform, features, routes, app, gateway, following }
}

async function callerOf(database: Database, { headers }: IncomingMessage, publicUrl: string) {
  if (!isOwnOrigin(headers.origin ?? null, headers.host ?? null, publicUrl)) return undefined
  const session = await sessionOf(database, new Headers({ cookie: headers.cookie ?? '' }))
  return session && { person: session.person.id, session: session.id }
}

function textsIn(features: readonly Feature[], language: 'en' | 'de'): ErrorTexts {
  return Object.assign(
    {},
    platformErrors[language],
    ...features.map(({ errorTexts }) => errorTexts?.[language]),
  )
}
