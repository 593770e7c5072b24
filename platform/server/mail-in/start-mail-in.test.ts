import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { createLogger } from '../logger.ts'
import { mostFromOne } from './limits.ts'
import type { ReceivedMail } from './receiver.ts'
import { type MailInLent, startMailIn } from './start-mail-in.ts'
import { deliver, keyRecord, namesOf, signed } from './testing.ts'

const domain = 'hamlet.example'
const envelope = { from: 'bob@example.org', to: `reply@${domain}` }
const relays = [{ network: '127.0.0.0/8', name: 'mx.example.com' }]

/** A mail server with one address, which takes what is proven. */
async function listening(more: Partial<MailInLent> = {}, settings = {}) {
  const taken: ReceivedMail[] = []
  const running = await startMailIn({
    settings: { port: 0, host: '127.0.0.1', domain, relays: [], ...settings },
    host: 'localhost',
    receivers: [
      {
        markers: [],
        knows: (name) => name === 'reply',
        admits: async () => true,
        take: async (_name, _from, read) => void taken.push(await read()),
      },
    ],
    logger: createLogger('error'),
    resolver: namesOf(keyRecord('example.org')),
    ...more,
  })
  const sockets: Socket[] = []
  return {
    taken,
    port: running.port,
    send: async (raw: string) =>
      deliver(running.port, await signed(Buffer.from(raw), 'example.org'), envelope),
    /** Somebody who connects from an address of this machine; ends with what they were told. */
    connected(localAddress = '127.0.0.1'): Socket & { heard: string } {
      const socket = connect({ port: running.port, host: '127.0.0.1', localAddress })
      sockets.push(socket)
      const listener = Object.assign(socket, { heard: '' })
      socket.on('data', (data) => {
        listener.heard += data
      })
      return listener
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await running[Symbol.asyncDispose]()
    },
  }
}

function mail(body: string, more: readonly string[] = []): string {
  const [from, to] = [`From: ${envelope.from}`, `To: ${envelope.to}`]
  return [from, to, `Date: ${new Date().toUTCString()}`, ...more, '', body].join('\r\n')
}

const inParts = 'Content-Type: multipart/mixed; boundary=b'
const part = (headers: string, body: string) => `--b\r\n${headers}\r\n\r\n${body}\r\n`

test('a mail of many parts or lines is refused before it is read', async () => {
  await using server = await listening()
  const bombs = [
    mail('--b\r\n'.repeat(20_000), [inParts]),
    mail('\r\n'.repeat(400_000)),
    mail('\r\n..'.repeat(400_000)),
    mail('Hello', Array(3000).fill('X-Nothing: at all')),
  ]
  for (const bomb of bombs) expect((await server.send(bomb)).slice(0, 9)).toBe('550 5.6.0')
  expect(server.taken).toEqual([])
  expect(await server.send(mail(`${part('', 'Hello')}--b--`, [inParts]))).toMatch(/^250/)
  expect(server.taken).toMatchObject([{ from: envelope.from, words: 'Hello' }])
})

test('a mail in a mail is a file, whatever stands in it', async () => {
  await using server = await listening()
  const inner = Buffer.from(mail('--c\r\n'.repeat(20_000), [inParts.replace('=b', '=c')]))
  const headers =
    'Content-Type: message/rfc822\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64'
  const base64 = inner.toString('base64').replaceAll(/.{76}/g, '$&\r\n')
  const outer = `${part('', 'See this')}${part(headers, base64)}--b--`
  expect(await server.send(mail(outer, [inParts]))).toMatch(/^250/)
  const [{ words, attachments } = { words: '', attachments: [] }] = server.taken
  expect(words).toBe('See this')
  expect(attachments.map(({ content }) => Buffer.from(content).equals(inner))).toEqual([true])
})

test('who idles leaves room for others, and few connections are for one machine', async () => {
  await using server = await listening()
  const idle = Array.from({ length: 30 }, (_, at) => server.connected(`127.0.0.${2 + (at % 3)}`))
  await Promise.all(idle.map((socket) => once(socket, 'data')))
  expect(idle.filter(({ heard }) => heard.startsWith('220'))).toHaveLength(30)
  expect(await server.send(mail('Hello'))).toMatch(/^250/)

  const more = server.connected('127.0.0.2')
  await once(more, 'end')
  expect(more.heard).toMatch(/^421 4\.7\.0 /)
})

test('relays connect as often as they like', async () => {
  await using server = await listening({}, { relays })
  const all = Array.from({ length: mostFromOne + 5 }, () => server.connected())
  await Promise.all(all.map((socket) => once(socket, 'data')))
  expect(all.every(({ heard }) => heard.startsWith('220'))).toBe(true)
})

test.each([
  ['a connection', { connection: 700, sending: 60_000 }, ''],
  ['a mail', { connection: 60_000, sending: 400 }, 'DATA\r\n'],
])('%s ends in time, however slowly it goes on', async (_, deadlines, last) => {
  await using server = await listening({ deadlines })
  const slow = server.connected()
  await once(slow, 'data')
  const { from, to } = envelope
  slow.write(`EHLO slow.example\r\nMAIL FROM:<${from}>\r\nRCPT TO:<${to}>\r\n${last}`)
  const drip = setInterval(() => slow.writable && slow.write(last ? 'X: y\r\n' : 'NOOP\r\n'), 50)
  await once(slow, 'end')
  clearInterval(drip)
  expect(slow.heard).toMatch(/\r\n421 4\.4\.2 /)
})
