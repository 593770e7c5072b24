import type { Context, MiddlewareHandler } from 'hono'
import { codingFor, encoded } from './coding.ts'
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
const longHeaders = { ...jsonHeaders, Vary: 'Accept-Encoding, Sec-Fetch-Site' }

/** Answers with JSON, or with nothing. All headers are given at once: one by one they cost more than the rest of a short answer. */
export function answerData(c: Context, reply: unknown): Response | Promise<Response> {
  c.set('isData', true)
  if (reply === undefined || reply === null)
    return new Response(null, { status: 204, headers: dataHeaders })
  const text = reply instanceof WrittenJson ? reply.text : JSON.stringify(reply)
  if (text.length < worthwhile || c.req.method !== 'GET')
    return new Response(text, { headers: jsonHeaders })
  return answerLong(c, text)
}

/** What fits into one packet is not under way for a shorter time when it is smaller. */
const worthwhile = 1_400

/** What one reads, compressed for a page of ours and for programs: no other page may learn how small it became. */
async function answerLong(c: Context, text: string): Promise<Response> {
  const isOurs = (c.req.header('sec-fetch-site') ?? 'same-origin') === 'same-origin'
  const coding = isOurs && codingFor(c.req.header('accept-encoding'), ['zstd', 'br', 'gzip'])
  if (!coding) return new Response(text, { headers: longHeaders })
  const headers = { ...longHeaders, 'Content-Encoding': coding }
  return new Response(await encoded(text, coding), { headers })
}

/** Gives the headers of data to what the API answers otherwise: refusals, files, pictures. What they say themselves stands. */
export const asData: MiddlewareHandler = async (c, next) => {
  await next()
  if (c.get('isData')) return
  for (const [name, value] of Object.entries(dataHeaders))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
}
