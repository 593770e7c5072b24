import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, expectTypeOf, test, vi } from 'vitest'
import { ApiProblem, client, isPassing, onSignedOut, Unreachable } from './index.ts'

type Calls =
  | Record<
      'post /rooms/{room}/notes',
      { params: { room: string }; query: undefined; body: { text: string }; reply: { id: string } }
    >
  | Record<
      'get /rooms',
      { params: object; query: { like?: string }; body: undefined; reply: string[] }
    >

beforeAll(() => vi.stubGlobal('document', { documentElement: { lang: 'de' } }))
afterAll(() => vi.unstubAllGlobals())

test('calls are typed by the routes', () => {
  const api = client<Calls>()
  expectTypeOf(api.post<'/rooms/{room}/notes'>).returns.resolves.toEqualTypeOf<{ id: string }>()
  // @ts-expect-error there is no such route
  const wrongPath = () => api.get('/rooms/{room}/notes')
  // @ts-expect-error the room is missing
  const noParams = () => api.post('/rooms/{room}/notes', { body: { text: '' } })
  // @ts-expect-error the text is missing
  const noBody = () => api.post('/rooms/{room}/notes', { params: { room: 'a' } })
  expect([wrongPath, noParams, noBody]).toHaveLength(3)
})

test('a call fills its path, sends its body and reads the reply', async () => {
  await using server = await answering(200, { id: '1' })
  const api = client<Calls>(server.base)
  await expect(
    api.post('/rooms/{room}/notes', { params: { room: 'a/b' }, body: { text: 'ü' } }),
  ).resolves.toEqual({ id: '1' })
  expect(server.heard).toEqual(['POST /rooms/a%2Fb/notes de {"text":"ü"}'])
})

test('a query leaves out what is not given', async () => {
  await using server = await answering(200, [])
  const api = client<Calls>(server.base)
  await api.get('/rooms', { query: {} })
  await api.get('/rooms', { query: { like: 'a b' } })
  expect(server.heard).toEqual(['GET /rooms de ', 'GET /rooms?like=a+b de '])
})

test('a refusal is a problem with its code and fields; one that passes can be told', async () => {
  const errors = [{ path: 'text', code: 'too_small', message: 'Too short' }]
  await using refused = await answering(422, { code: 'input.invalid', detail: 'No.', errors })
  const call = client<Calls>(refused.base).get('/rooms')
  const problem = await call.catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(ApiProblem)
  expect(problem).toMatchObject({ status: 422, code: 'input.invalid', detail: 'No.', errors })
  expect(isPassing(problem)).toBe(false)

  await using broken = await answering(502, undefined)
  const page = await client<Calls>(broken.base)
    .get('/rooms')
    .catch((error: unknown) => error)
  expect(page).toMatchObject({ status: 502, code: 'http.502' })
  expect(isPassing(page)).toBe(true)
})

test('being signed out is told to all who watch', async () => {
  await using server = await answering(401, { code: 'session.needed', detail: '' })
  const told = vi.fn()
  const stop = onSignedOut(told)
  await expect(client<Calls>(server.base).get('/rooms')).rejects.toMatchObject({ status: 401 })
  stop()
  await expect(client<Calls>(server.base).get('/rooms')).rejects.toMatchObject({ status: 401 })
  expect(told).toHaveBeenCalledOnce()
})

test('a server that is gone is unreachable, a call that was given up is not', async () => {
  const server = await answering(200, [])
  await server[Symbol.asyncDispose]()
  const api = client<Calls>(server.base)
  await expect(api.get('/rooms')).rejects.toBeInstanceOf(Unreachable)
  const given = AbortSignal.abort()
  await expect(api.get('/rooms', { signal: given })).rejects.toMatchObject({ name: 'AbortError' })
})

async function answering(status: number, body: unknown) {
  const heard: string[] = []
  const server = createServer(async (request, response) => {
    let sent = ''
    for await (const chunk of request) sent += chunk
    heard.push(`${request.method} ${request.url} ${request.headers['accept-language']} ${sent}`)
    response.writeHead(status).end(body === undefined ? '<html>' : JSON.stringify(body))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    heard,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
