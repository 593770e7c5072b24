import type { Context, Hono } from 'hono'
import type { Database } from '../db/database.ts'
import { addressOf } from '../http/app.ts'
import { readJson, validate } from '../http/input.ts'
import { type Limiter, limiter } from '../http/limit.ts'
import { languageOf } from '../http/mount.ts'
import type { Auth } from './auth.ts'
import { type Endpoint, endpoints, SignIn, signInPath } from './endpoints.ts'
import { asRefusal, throwRefusal } from './refusals.ts'
import { person } from './session.ts'

interface AuthMount {
  database: Database
  publicUrl: string
  trustProxy: boolean
}

const bodyLimit = 32 * 1024

/** Makes `/api/auth/*` answer: input checked and tries counted by us, the rest by better-auth. */
export function mountAuth(app: Hono, auth: Auth, settings: AuthMount): void {
  const limits = limiter()
  for (const endpoint of endpoints) {
    app.on(endpoint.method.toUpperCase(), `/api/auth${endpoint.path}`, async (c) => {
      const body = await admit(c, endpoint, settings, limits)
      const inner = innerRequest(c.req.raw, endpoint, settings.publicUrl, body)
      const answer = await auth.handler(inner).catch(asRefusal)
      await throwRefusal(answer)
      return answerOf(endpoint, answer)
    })
  }
}

async function admit(
  c: Context,
  endpoint: Endpoint,
  { database, trustProxy }: AuthMount,
  limits: Limiter,
): Promise<unknown> {
  const { path, method, limit } = endpoint
  let counted = addressOf(trustProxy)(c)
  if (endpoint.actor === 'person') {
    const { actor } = await person.resolve({ db: database, headers: c.req.raw.headers, params: {} })
    counted = actor.id
    c.set('language', actor.language)
  }
  limits.take(limit, `${method} ${path} ${counted}`)
  if (!endpoint.body) return undefined
  const json = await readJson(c.req.raw, bodyLimit)
  const { body } = validate(languageOf(c), { body: [endpoint.body, json] })
  if (path === signInPath) countTry(limits, SignIn.parse(body).email, counted)
  return body
}

/**
 * Guesses at one account: few from one place, and a cap from everywhere, high enough that a stranger can't easily keep
 * somebody out. Counted by the address as typed, so that it tells nothing of whether there is such an account.
 */
function countTry(limits: Limiter, email: string, from: string): void {
  const account = email.toLowerCase()
  limits.take('20/hour', `account ${account} from ${from}`)
  limits.take('200/hour', `account ${account}`)
}

const passedOn = ['cookie', 'user-agent']

/** The request as better-auth sees it. Its origin is ours, since a foreign one was refused before. */
function innerRequest(
  request: Request,
  endpoint: Endpoint,
  publicUrl: string,
  body: unknown,
): Request {
  const url = new URL(`/api/auth${endpoint.path}`, publicUrl)
  const headers = new Headers({ origin: publicUrl })
  for (const name of passedOn) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  if (endpoint.method === 'get') return new Request(url, { headers })
  if (endpoint.innerGet) {
    for (const [name, value] of Object.entries(body ?? {})) url.searchParams.set(name, value)
    return new Request(url, { headers })
  }
  headers.set('content-type', 'application/json')
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) })
}

function answerOf(endpoint: Endpoint, answer: Response): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie)
  if (!endpoint.answers) return new Response(null, { status: 204, headers })
  headers.set('content-type', 'application/json')
  return new Response(answer.body, { status: answer.status, headers })
}
