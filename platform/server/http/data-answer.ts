import type { Context, MiddlewareHandler } from 'hono'
import { WrittenJson } from './written-json.ts'

export const apiRoot = '/api/v1'

/** What goes with all that the API answers: it is data and nobody's page. Nothing in it runs, and nobody keeps it. */
const dataHeaders = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}
const jsonHeaders = { ...dataHeaders, 'Content-Type': 'application/json' }

/** Answers with JSON, or with nothing. All headers are given at once: one by one they cost more than the rest of a short answer. */
export function answerData(c: Context, reply: unknown): Response {
  c.set('isData', true)
  if (reply === undefined || reply === null)
    return new Response(null, { status: 204, headers: dataHeaders })
  const text = reply instanceof WrittenJson ? reply.text : JSON.stringify(reply)
  return new Response(text, { headers: jsonHeaders })
}

/** Gives the headers of data to what the API answers otherwise: refusals, files, pictures. What they say themselves stands. */
export const asData: MiddlewareHandler = async (c, next) => {
  await next()
  if (c.get('isData')) return
  for (const [name, value] of Object.entries(dataHeaders))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
}
