import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Logger, runOnce } from 'graphile-worker'
import { type World, world } from '#app/testing/world.ts'
import type { Id } from '#lib/ids.ts'
import type { Config } from '#platform/server/config/index.ts'
import { createAccount } from './create-account.ts'

export const password = 'correct horse battery'

export interface House extends World {
  /** Lena, who has an account with a password and is in no community. */
  lena: Id
  dataDir: string
  /** A browser with no cookies yet, somewhere in the network. */
  device(as?: { userAgent?: string; address?: string }): Device
  /** Runs the jobs that wait, those they cause too. */
  runJobs(): Promise<void>
  /** The mails written so far, the oldest first. */
  mails(): Promise<{ recipient: string; subject: string; text: string; kind: string }[]>
}

/** Something that keeps cookies, as a browser does. */
export interface Device {
  send(method: string, path: string, body?: unknown, headers?: HeadersInit): Promise<Response>
  /** Signs in with a password, and answers the status. */
  signIn(email: string, password: string): Promise<number>
  cookies: Map<string, string>
}

/** The small world with files and jobs, and with Lena. */
export async function house(config: Partial<Config> = {}): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hamlet-house-'))
  const base = await world({ dataDir, ...config })
  const lena = await base.platform.transact((tx) =>
    createAccount(tx, {
      name: 'Lena',
      email: 'lena@example.org',
      language: 'en',
      proven: true,
      password,
    }),
  )
  return {
    ...base,
    lena,
    dataDir,
    device: (as) => deviceAt(base, as),
    runJobs: () => runJobs(base),
    async mails() {
      const { rows } = await base.database.pool.query(
        'select recipient, subject, text, kind from mail_outbox order by id',
      )
      return rows
    },
    async [Symbol.asyncDispose]() {
      await base[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true })
    },
  }
}

/** The address in a mail. */
export function linkIn(mail: { text: string } | undefined): URL {
  return new URL(/https?:\/\/\S+/.exec(mail?.text ?? '')?.[0] ?? '')
}

async function runJobs({ features, database }: World): Promise<void> {
  await runOnce({
    pgPool: database.pool,
    noHandleSignals: true,
    taskList: Object.fromEntries(
      features
        .flatMap(({ jobs }) => Object.entries(jobs ?? {}))
        .map(([name, task]) => [name, (payload: unknown) => task(payload)]),
    ),
    logger: new Logger(() => () => {}),
  })
}

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

function deviceAt({ app }: World, { userAgent = firefox, address = '192.0.2.1' } = {}): Device {
  const cookies = new Map<string, string>()
  const env = { incoming: { socket: { remoteAddress: address, remoteFamily: 'IPv4' } } }
  const device: Device = {
    cookies,
    async send(method, path, body, more) {
      const headers = new Headers({ 'user-agent': userAgent, origin: 'http://localhost:3000' })
      for (const [name, value] of new Headers(more)) headers.set(name, value)
      if (cookies.size > 0) {
        headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      }
      const raw = body instanceof Uint8Array
      if (body !== undefined && !raw) headers.set('content-type', 'application/json')
      const init = body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }
      const answer = await app.request(path, { method, headers, ...init } as RequestInit, env)
      keepCookies(cookies, answer)
      return answer
    },
    signIn: async (email, password) =>
      (await device.send('POST', '/api/auth/sign-in/email', { email, password })).status,
  }
  return device
}

function keepCookies(cookies: Map<string, string>, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) {
    const [pair = '', ...attributes] = cookie.split('; ')
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    if (attributes.includes('Max-Age=0')) cookies.delete(name)
    else cookies.set(name, value)
  }
}
