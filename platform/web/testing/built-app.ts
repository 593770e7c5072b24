import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

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
}

/** Builds the web app into a folder of its own and serves it under a strict Content-Security-Policy, without an API. */
export async function builtApp(): Promise<BuiltApp> {
  const folder = await mkdtemp(join(tmpdir(), 'hamlet-web-'))
  await buildInto(folder)

  const index = await readFile(join(folder, 'index.html'), 'utf8')
  const policy = policyFor(/<script>(.*?)<\/script>/s.exec(index)?.[1] ?? '')
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://app')
    const name = extname(pathname) ? pathname : '/index.html'
    response.setHeader('Content-Security-Policy', policy)
    response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream')
    const content = await readFile(join(folder, name)).catch(() => undefined)
    response.writeHead(content ? 200 : 404).end(content)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://localhost:${port}`,
    file: (name) => readFile(join(folder, name), 'utf8'),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await rm(folder, { recursive: true })
    },
  }
}

/** In a process of its own, because a build under test would be one for development. */
async function buildInto(folder: string): Promise<void> {
  const vite = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url))
  const env = { ...process.env, NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder], { env })
}
