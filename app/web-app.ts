import { existsSync, readFileSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { NotFound } from '#platform/server/errors/errors.ts'

const built = `${import.meta.dirname}/../dist/web`

/** Serves the built web app: its files, and its one page for every address that is nobody else's. */
export function mountWebApp(app: Hono): void {
  app.all('/api/*', () => {
    throw new NotFound('route')
  })
  app.use(
    '/assets/*',
    serveStatic({
      root: built,
      precompressed: true,
      onFound: (_, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  )
  // A path without an ending is a page; asked for one, serveStatic would read a folder.
  const files = serveStatic({ root: built })
  app.use('*', (c, next) => (isFile(c.req.path) ? files(c, next) : next()))
  const page = pageOf(`${built}/index.html`)
  app.get('*', (c) => {
    if (isFile(c.req.path)) throw new NotFound('route')
    c.header('Cache-Control', 'no-cache')
    return c.html(page())
  })
}

function isFile(path: string): boolean {
  return /\.\w+$/.test(path)
}

/** Read once; a server that was started before the app was built reads it when it is there. */
function pageOf(path: string): () => string {
  let text: string | undefined
  return () => {
    if (text === undefined && existsSync(path)) text = readFileSync(path, 'utf8')
    return text ?? 'The web app is not built. Run: npm run build'
  }
}
