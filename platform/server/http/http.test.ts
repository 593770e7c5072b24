import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'

let kiln: World
let cookie: string
beforeAll(async () => {
  kiln = await world()
  cookie = await kiln.signIn('ann')
})
afterAll(() => kiln[Symbol.asyncDispose]())

const socket = { incoming: { socket: { remoteAddress: '127.0.0.1', remoteFamily: 'IPv4' } } }

function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers({
    cookie,
    'content-type': 'application/json',
    ...(init.headers as object),
  })
  return Promise.resolve(kiln.app.request(path, { ...init, headers }, socket))
}

const channels = '/api/v1/communities/kiln-circle/channels'
const channel = () => JSON.stringify({ id: newId(), name: `c${newId()}` })

test.each([
  ['no JSON', '{"id":', 400, 'input.not-json'],
  ['invalid UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400, 'input.not-json'],
  ['an empty body', '', 400, 'input.not-json'],
  ['a list', '[]', 422, 'input.invalid'],
  ['a body over the limit', `"${'x'.repeat(70_000)}"`, 413, 'input.too-large'],
])('%s is refused in words', async (_, body, status, code) => {
  const response = await send(channels, { method: 'POST', body })
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const problem = await response.json()
  expect(problem).toMatchObject({ status, code, type: 'about:blank' })
  expect(problem.detail).toMatch(/\.$/)
})

test('a body that only streams is measured too', async () => {
  const chunk = new TextEncoder().encode('x'.repeat(10_000))
  let left = 20
  const body = new ReadableStream({
    pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
  })
  const response = await send(channels, { method: 'POST', body, duplex: 'half' } as RequestInit)
  expect(response.status).toBe(413)
  expect(left).toBeGreaterThan(5)
})

test('another kind of content is refused', async () => {
  const response = await send(channels, {
    method: 'POST',
    body: channel(),
    headers: { 'content-type': 'text/plain' },
  })
  expect(response.status).toBe(415)
})

test('a change from another site is refused, one from here passes', async () => {
  const from = (origin: string) =>
    send(channels, { method: 'POST', body: channel(), headers: { origin } })
  const foreign = await from('https://evil.example')
  expect([foreign.status, (await foreign.json()).code]).toEqual([403, 'origin.foreign'])
  expect((await from('null')).status).toBe(403)
  expect((await from('http://localhost:3000')).status).toBe(200)
})

test('nobody, an unknown route and a malformed id get their own words', async () => {
  expect((await kiln.request(null, 'get', '/communities/kiln-circle/snapshot')).status).toBe(401)
  const missing = await kiln.request('ann', 'patch', `/communities/kiln-circle/channels/none`, {})
  expect([missing.status, (await missing.json()).code]).toEqual([404, 'channel.not-found'])
})

test('refusals are written in the language of the reader', async () => {
  await kiln.database.pool.query(`update person set language = 'de' where id = $1`, [
    kiln.people.eve,
  ])
  const response = await kiln.request('eve', 'post', '/communities/kiln-circle/channels', {
    id: newId(),
    name: 'x',
  })
  expect((await response.json()).detail).toBe('Nur wer leitet, öffnet und ändert Kanäle.')
})

test('every answer carries security headers: no script of a page is inline, and data is no page', async () => {
  const policies = async (path: string) => {
    const { headers } = await send(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    return headers.get('content-security-policy') ?? ''
  }
  const page = await policies('/c/kiln-circle')
  expect(page).toContain("script-src 'self'")
  expect(page).toContain("frame-ancestors 'none'")
  expect(page).not.toMatch(/unsafe|\*/)
  const data = "default-src 'none'; frame-ancestors 'none'"
  expect(await policies('/api/v1/people/me/communities')).toBe(data)
  expect(await policies('/api/v1/communities/nowhere/channels')).toBe(data)
})

test('who acts is asked once the body is here', async () => {
  const headers = { cookie: await kiln.signIn('mod'), 'content-type': 'application/json' }
  const [first, last] = [channel().slice(0, 5), channel().slice(5)]
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode(first))
      await kiln.database.pool.query('delete from session where person_id = $1', [kiln.people.mod])
      controller.enqueue(new TextEncoder().encode(last))
      controller.close()
    },
  })
  const response = await send(channels, {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit)
  expect(response.status).toBe(401)
})

test('two cookies of one name are nobody', async () => {
  const two = `${cookie}; ${await kiln.signIn('bob')}`
  expect((await send('/api/v1/people/me/communities', { headers: { cookie: two } })).status).toBe(
    401,
  )
  expect((await send('/api/v1/people/me/communities')).status).toBe(200)
})

test('too often is answered with when to come back', async () => {
  const responses = []
  for (let i = 0; i < 31; i++)
    responses.push(
      await kiln.request('mod', 'post', '/communities/kiln-circle/channels', {
        id: newId(),
        name: 'x',
      }),
    )
  const last = responses.at(-1)
  expect(last?.status).toBe(429)
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
})
