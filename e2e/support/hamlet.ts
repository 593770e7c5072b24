import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { mountWebApp } from '#app/web-app.ts'
import type { Config } from '#platform/server/config/index.ts'
import { launchBrowser } from './browser.ts'
import { type OpenDevice, openDevice } from './device.ts'

/** The small world behind a real server, and browsers that people of it are signed in with. */
export interface Hamlet extends AsyncDisposable {
  world: World
  url: string
  /** A new browser profile in which somebody is signed in: a device of theirs. With `installed` the app opens without a network. */
  device(name: Name, options?: BrowserContextOptions): Promise<Device>
  /** Takes the network from everybody. */
  cut(): void
  /** Gives it back, and the browsers hear of it as from their machine: the pause before the next try has grown meanwhile. */
  mend(): Promise<void>
}

export interface Device extends OpenDevice {
  open(path: string): Promise<Page>
}

/** Starts a server on a free port with a database of its own, and a browser, with switches of its own if need be. */
export async function hamlet(
  config: Partial<Config> = {},
  switches: readonly string[] = [],
): Promise<Hamlet> {
  await using stack = new AsyncDisposableStack()
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const sockets = socketsOf(server)
  stack.defer(() => close(server, sockets))
  const small = stack.use(await world({ ...config, publicUrl: url }))
  stack.use(small.following.start())
  mountWebApp(small)
  server.on('request', getRequestListener(small.app.fetch))
  small.gateway.attach(server)
  const browser = stack.adopt(await launchBrowser(switches), (each) => each.close())
  const running = stack.move()
  let down = false
  server.on('connection', (socket) => {
    if (down) socket.destroy()
  })
  async function mend(): Promise<void> {
    down = false
    const pages = browser.contexts().flatMap((context) => context.pages())
    await Promise.all(pages.map((page) => page.evaluate(() => dispatchEvent(new Event('online')))))
  }
  return {
    world: small,
    url,
    device: (name, options) => device(browser, small, url, name, options),
    cut() {
      onTestFinished(mend)
      down = true
      for (const socket of sockets) socket.destroy()
    },
    mend,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

async function device(
  browser: Browser,
  small: World,
  url: string,
  name: Name,
  options?: BrowserContextOptions,
): Promise<Device> {
  const opened = await openDevice(browser, options)
  const [cookie = '', value = ''] = (await small.signIn(name)).split(/=(.*)/s)
  await opened.context.addCookies([{ name: cookie, value, url }])
  const { page } = opened
  return {
    ...opened,
    async open(path) {
      await page.goto(url + path)
      return page
    },
  }
}

/** Waits until a text is on the device, to be there after a reload without a network. */
export async function kept(page: Page, text: string): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await expect.poll(() => page.evaluate(replicas)).toContain(text)
}

/** Runs in the page: all that it has kept of communities. */
async function replicas(): Promise<string> {
  const names = (await indexedDB.databases()).map(({ name = '' }) => name)
  const name = names.find((each) => each.startsWith('hamlet-'))
  if (!name) return ''
  const db = await asked(indexedDB.open(name))
  try {
    return JSON.stringify(await asked(db.transaction('replica').objectStore('replica').getAll()))
  } finally {
    db.close()
  }

  function asked<Result>(request: IDBRequest<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  }
}

function socketsOf(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  return sockets
}

async function close(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  server.close()
  for (const socket of sockets) socket.destroy()
}
