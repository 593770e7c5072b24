import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#app/testing/world.ts'
import { channelNamed } from '#features/chat/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { type Coding, codingFor, encoded } from './coding.ts'

let kiln: World
let cookie: string
beforeAll(async () => {
  kiln = await world()
  cookie = await kiln.signIn('ann')
})
afterAll(() => kiln[Symbol.asyncDispose]())

const ours: readonly Coding[] = ['zstd', 'br', 'gzip']
const decoders = { zstd: zstdDecompressSync, br: brotliDecompressSync, gzip: gunzipSync }
const decoded = async (answer: Response, coding: Coding) =>
  decoders[coding](await answer.bytes()).toString()

test.each([
  ['gzip, deflate, br, zstd', 'zstd'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['zstd ; q=0.000, br; q=0.001', 'br'],
  ['deflate', undefined],
  ['x-gzip, brotli', undefined],
  ['identity', undefined],
  ['*', undefined],
  ['', undefined],
  [undefined, undefined],
])('who takes %j gets %j', (accepted, coding) => {
  expect(codingFor(accepted, ours)).toBe(coding)
})

test.each(ours)('%s says the same, however long', async (coding) => {
  for (const text of ['', 'Grüße 🫖', 'Thin the slip. '.repeat(10_000)])
    expect(decoders[coding](await encoded(text, coding)).toString()).toBe(text)
})

const snapshot = '/api/v1/communities/kiln-circle/snapshot'
const socket = { incoming: { socket: { remoteAddress: '127.0.0.1', remoteFamily: 'IPv4' } } }
const ask = async (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  kiln.app.request(path, { ...init, headers: { cookie, ...headers } }, socket)

test('what is long is compressed for those who take it, once', async () => {
  const plain = await ask(snapshot)
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(plain.headers.get('vary')).toBe('Accept-Encoding, Sec-Fetch-Site')
  const said = await plain.text()
  for (const coding of ours) {
    const answer = await ask(snapshot, { 'accept-encoding': coding })
    expect(answer.headers.get('content-encoding')).toBe(coding)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(answer.headers.get('vary')).toBe('Accept-Encoding, Sec-Fetch-Site')
    expect(JSON.parse(await decoded(answer, coding))).toEqual(JSON.parse(said))
  }
})

test('what is short, a refusal and an answer without a body stay as they are', async () => {
  const taken = { 'accept-encoding': 'gzip' }
  const answers = await Promise.all([
    ask('/api/v1/people/me', taken),
    ask('/api/v1/communities/nowhere/snapshot', taken),
    ask(snapshot, taken, { method: 'HEAD' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 200])
  for (const answer of answers) expect(answer.headers.get('content-encoding')).toBeNull()
  expect((await answers[0]?.json())?.name).toBe('ann')
})

test.each([
  ['same-origin', 'gzip'],
  ['cross-site', null],
  ['same-site', null],
  ['none', null],
])('where the request is %s', async (site, coding) => {
  const answer = await ask(snapshot, { 'accept-encoding': 'gzip', 'sec-fetch-site': site })
  expect(answer.headers.get('content-encoding')).toBe(coding)
})

test('the answer to a change stays as it is: there, what is secret is shown once', async () => {
  const channel = await channelNamed(kiln, 'general')
  const draft = { id: newId(), body: 'Thin the slip. '.repeat(200) }
  const answer = await ask(
    `/api/v1/communities/kiln-circle/channels/${channel}/messages`,
    { 'accept-encoding': 'gzip', 'content-type': 'application/json' },
    { method: 'POST', body: JSON.stringify(draft) },
  )
  expect(answer.headers.get('content-encoding')).toBeNull()
  expect((await answer.text()).length).toBeGreaterThan(2_000)
})
