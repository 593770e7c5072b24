import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { webBuild } from '#app/commands/web-build.ts'
import { launchBrowser } from './browser.ts'
import { type OpenDevice, openDevice } from './device.ts'

/** The strictest policy the app must live with; the server's own may only allow more. */
const policyFor = (inline: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'sha256-${createHash('sha256').update(inline).digest('base64')}'`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
  ].join('; ')

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

export interface BuiltApp extends AsyncDisposable {
  url: string
  /** The text of a file of the build. */
  file(name: string): Promise<string>
  /** A new device with a page of the app open, once it has a heading. */
  visit(path: string, options?: BrowserContextOptions): Promise<OpenDevice>
}

/** Serves the web app as it is built under a strict Content-Security-Policy, without an API, with a browser beside it. */
export async function builtApp(): Promise<BuiltApp> {
  await using stack = new AsyncDisposableStack()
  const file = (name: string) => readFile(join(webBuild, name), 'utf8')
  const policy = policyFor(/<script>(.*?)<\/script>/s.exec(await file('index.html'))?.[1] ?? '')
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://app')
    const name = extname(pathname) ? pathname : '/index.html'
    response.setHeader('Content-Security-Policy', policy)
    response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream')
    const content = await readFile(join(webBuild, name)).catch(() => undefined)
    response.writeHead(content ? 200 : 404).end(content)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stack.defer(() => {
    server.close()
    server.closeAllConnections()
  })
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const browser = stack.adopt(await launchBrowser(), (each) => each.close())
  const running = stack.move()
  return {
    url,
    file,
    async visit(path, options) {
      const device = await openDevice(browser, options)
      await device.page.goto(url + path)
      await device.page.locator('h1').first().waitFor()
      return device
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}
