import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, CDPSession } from 'playwright-core'
import { migrateDatabase, startServer } from '#app/server.ts'
import { testConfig } from '#app/testing/world.ts'
import type { Database } from '#platform/server/db/database.ts'
import { testDatabase } from '#platform/server/testing/test-database.ts'
import { launchBrowser } from './browser.ts'
import { type OpenDevice, openDevice } from './device.ts'

/** A Hamlet that nobody has set up yet, with its jobs, and a browser. */
export interface FreshHamlet extends AsyncDisposable {
  url: string
  setupLink: string
  database: Database
  /** A new browser profile that can keep passkeys. */
  visitor(options?: BrowserContextOptions): Promise<Visitor>
}

export interface Visitor extends OpenDevice {
  /** Whether the device answers the questions of passkeys, as by a finger that rests on it. */
  present(answers: boolean): Promise<void>
}

export async function freshHamlet(): Promise<FreshHamlet> {
  await using stack = new AsyncDisposableStack()
  const database = stack.use(await testDatabase('hamlet', migrateDatabase))
  const dataDir = await mkdtemp(join(tmpdir(), 'hamlet-fresh-'))
  stack.defer(() => rm(dataDir, { recursive: true, force: true }))
  const port = await freePort()
  const publicUrl = `http://localhost:${port}`
  const config = { ...testConfig, port, publicUrl, dataDir, databaseUrl: database.url }
  const server = stack.use(await startServer(config))
  const browser = stack.adopt(await launchBrowser(), (each) => each.close())
  const running = stack.move()
  return {
    url: publicUrl,
    setupLink: server.setupLink ?? '',
    database,
    visitor: (options) => visitor(browser, publicUrl, options),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

async function visitor(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const more = { timezoneId: 'Europe/Berlin', permissions: ['clipboard-read', 'clipboard-write'] }
  // What is refused is shown, and looked for there.
  const device = await openDevice(
    browser,
    { baseURL, ...more, ...options },
    /^Failed to load resource/,
  )
  const present = await passkeysOf(await device.context.newCDPSession(device.page))
  return { ...device, present }
}

/** A virtual authenticator, which answers when it is told that somebody is present. */
async function passkeysOf(session: CDPSession): Promise<Visitor['present']> {
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: false,
    },
  })
  return (enabled) =>
    session
      .send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
      .then(() => {})
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
