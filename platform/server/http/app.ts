import { createHash } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import { Refusal, TooMany } from '../errors/errors.ts'
import { type ErrorTexts, problemOf } from '../errors/problem.ts'
import { apiRoot, asData } from './data-answer.ts'
import { languageOf } from './mount.ts'

export interface HttpSettings {
  /** The address people use, as `https://community.example.org`. */
  publicUrl: string
  /** Scripts that stand in our pages, as their text. */
  scripts?: readonly string[]
  /** The origins whose pages may be framed in ours. */
  embeds?: readonly string[]
  errorTexts: Record<'en' | 'de', ErrorTexts>
  /** Where paths begin that other sites may post to. */
  foreign?: readonly string[]
  /** Where paths begin that pages of other sites may show in a frame. */
  framed?: readonly string[]
  /** Called with what broke on our side; never with a refusal. */
  onFailure(error: unknown, c: Context): void
}

/** A Hono app with what every answer shares: security headers, the origin check, and refusals as problem+json. */
export function createHttpApp(settings: HttpSettings): Hono {
  const app = new Hono()
  const [asPage, asFramed] = [pageHeaders(settings), framedHeaders(settings)]
  const isFramed = (path: string) => settings.framed?.some((begin) => path.startsWith(begin))
  app.use((c, next) => {
    if (c.req.path.startsWith(`${apiRoot}/`)) return asData(c, next)
    return (isFramed(c.req.path) ? asFramed : asPage)(c, next)
  })
  app.use((c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    const isForeign = settings.foreign?.some((beginning) => c.req.path.startsWith(beginning))
    if (!reads && !isForeign) refuseForeignOrigin(c.req.raw, settings)
    return next()
  })
  app.onError((error, c) => refuse(c, error, settings))
  return app
}

function pageHeaders({ publicUrl, scripts = [], embeds = [] }: HttpSettings): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...scripts.map(hashOf)],
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'"],
      frameSrc: embeds.length > 0 ? [...embeds] : ["'none'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'strict-origin-when-cross-origin',
    xFrameOptions: 'DENY',
    crossOriginResourcePolicy: 'same-origin',
    // Who is framed may be talked to, as one agrees to in the browser. Tickets are scanned by a page of our own.
    permissionsPolicy: {
      ...{ camera: ['self', ...embeds], microphone: [...embeds], displayCapture: [...embeds] },
      geolocation: [],
    },
    strictTransportSecurity: publicUrl.startsWith('https:') && 'max-age=31536000',
  })
}

/** How a policy names a script by what it says. */
function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

/** What a frame on another page shows: no script, no form, and nothing but what is drawn. */
function framedHeaders({ publicUrl }: HttpSettings): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'", NONCE],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ['*'],
    },
    referrerPolicy: 'strict-origin-when-cross-origin',
    xFrameOptions: false,
    crossOriginResourcePolicy: 'cross-origin',
    strictTransportSecurity: publicUrl.startsWith('https:') && 'max-age=31536000',
  })
}

/** A browser tells where a change comes from; one from elsewhere is refused. Programs send no origin and need a session. */
export function refuseForeignOrigin(request: Request, { publicUrl }: { publicUrl: string }): void {
  if (!isOwnOrigin(request.headers.get('origin'), request.headers.get('host'), publicUrl))
    throw new Refusal(403, 'origin.foreign')
}

/** Whether an `Origin` header is ours: the public address, or the very host the request was sent to. */
export function isOwnOrigin(
  origin: string | null,
  host: string | null,
  publicUrl: string,
): boolean {
  if (origin === null) return true
  if (origin === new URL(publicUrl).origin) return true
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`)
}

function refuse(c: Context, error: unknown, { errorTexts, onFailure }: HttpSettings): Response {
  const problem = problemOf(error, errorTexts[languageOf(c)])
  if (problem.status >= 500) onFailure(error, c)
  if (error instanceof TooMany) c.header('Retry-After', String(error.retryAfter))
  return c.body(JSON.stringify(problem), problem.status as 400, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
}

/** The network address a request came from. */
export function addressOf(trustProxy: boolean): (c: Context) => string {
  return (c) => {
    const forwarded = trustProxy && c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    return forwarded || getConnInfo(c).remote.address || 'unknown'
  }
}
