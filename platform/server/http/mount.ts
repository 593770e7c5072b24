import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import { isId } from '#lib/ids.ts'
import { isStorable } from '#lib/text.ts'
import type { Database } from '../db/database.ts'
import type { Transact } from '../db/transaction.ts'
import { NotFound } from '../errors/errors.ts'
import { answerData, apiRoot } from './data-answer.ts'
import { answerFile, type FileAnswer } from './file-answer.ts'
import { incoming, parseJson, readBytes, validate } from './input.ts'
import type { Limit, Limiter } from './limit.ts'
import type { Asking, Route } from './route.ts'
import { answerText, type TextFile } from './text-file.ts'
import { WrittenJson } from './written-json.ts'

/** What routes need to answer. */
export interface RouteServices {
  database: Database
  transact: Transact
  limiter: Limiter
  /** The network address a request came from, for limits of those who are not signed in. */
  addressOf(c: Context): string
  /** Parse replies with their schema before sending: on in tests, so that nothing leaves that the contract does not name. */
  checkReplies: boolean
}

const usualBodyLimit = 64 * 1024
const usualLimits = { read: '600/minute', write: '120/minute' } as const satisfies Record<
  string,
  Limit
>

/** Makes routes answer below `/api/v1`. Refusals are thrown; the app's error handler shapes them. */
export function mountRoutes(app: Hono, routes: readonly Route[], services: RouteServices): void {
  for (const route of routes) {
    const path = apiRoot + route.path.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(route.method.toUpperCase(), path, (c) => answer(c, route, services))
  }
}

async function answer(c: Context, route: Route, services: RouteServices): Promise<Response> {
  const params = c.req.param() as Record<string, string>
  refuseMalformedIds(params)
  // The body is here before anybody is asked who they are: who loses a role while it dribbles in acts without it.
  const bytes = route.body ? await readBytes(c.req.raw, route.bodyLimit ?? usualBodyLimit) : null
  const asking: Asking = { db: services.database, headers: c.req.raw.headers, params }
  const { actor, limitKey, language } = await route.actor.resolve(asking)
  if (language) c.set('language', language)
  const limit = route.limit ?? (route.method === 'get' ? usualLimits.read : usualLimits.write)
  services.limiter.take(limit, `${route.method} ${route.path} ${limitKey ?? services.addressOf(c)}`)
  const input = inputOf(c, route, bytes)
  const content = route.given === 'incoming' ? { content: incoming(c.req.raw) } : {}
  const call = { actor, params, headers: c.req.raw.headers, ...input, ...content }
  const reply = await run(route, call, services)
  if (route.given === 'outgoing') return answerOutgoing(c, reply as FileAnswer | TextFile)
  return answerData(c, reply)
}

function answerOutgoing(c: Context, file: FileAnswer | TextFile): Response | Promise<Response> {
  return 'text' in file ? answerText(c, file) : answerFile(c, file)
}

function inputOf(
  c: Context,
  route: Route,
  bytes: Uint8Array | null,
): { query: unknown; body: unknown } {
  const bodySchema = route.body as z.ZodType | undefined
  const querySchema = route.query as z.ZodType | undefined
  const body = bytes ? parseJson(c.req.raw, bytes) : undefined
  return validate(languageOf(c), { query: [querySchema, c.req.query()], body: [bodySchema, body] })
}

async function run(
  route: Route,
  call: object,
  { database, transact, checkReplies }: RouteServices,
) {
  const use = route.run as (call: object) => Promise<unknown>
  const reply =
    route.given === 'tx'
      ? await transact((tx) => use({ ...call, tx }))
      : await use({ ...call, db: database })
  if (!checkReplies) return reply
  return route.reply.parse(reply instanceof WrittenJson ? JSON.parse(reply.text) : reply)
}

/** A parameter that names an id and is none answers as one that does not exist. */
function refuseMalformedIds(params: Record<string, string>): void {
  for (const [name, value] of Object.entries(params)) {
    if (!isStorable(value)) throw new NotFound(name.replace(/Id$/, ''))
    if (name.endsWith('Id') && !isId(value)) throw new NotFound(name.slice(0, -2))
  }
}

/** The language a refusal is written in: the person's, else the first the browser asks for. */
export function languageOf(c: Context): 'en' | 'de' {
  const wanted: string = c.get('language') ?? c.req.header('accept-language') ?? ''
  return wanted.startsWith('de') ? 'de' : 'en'
}
