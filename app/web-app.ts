import { readFileSync, statSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Composition } from './compose.ts'
import { firstLook } from './first-look.ts'

const built = `${import.meta.dirname}/../dist/web`

/** Serves the built web app: its files, and its one page for every address that is nobody else's. */
export function mountWebApp({
  app,
  features,
  platform,
}: Pick<Composition, 'app' | 'features' | 'platform'>): void {
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
  for (const looking of features.flatMap(({ looks }) => looks ?? []))
    app.get(looking.path, firstLook(platform.database, looking, { folder: built, page }))
  app.get('*', (c) => {
    if (isFile(c.req.path)) throw new NotFound('route')
    c.header('Cache-Control', 'no-cache')
    return c.html(page())
  })
}

function isFile(path: string): boolean {
  return /\.\w+$/.test(path)
}

/** The page as it was built last, read again when that changes: its assets go by the names of that build. */
function pageOf(path: string): () => string {
  let read = { at: -1, text: '' }
  return () => {
    const at = statSync(path, { throwIfNoEntry: false })?.mtimeMs
    if (at === undefined) return 'The web app is not built. Run: npm run build'
    if (at !== read.at) read = { at, text: readFileSync(path, 'utf8') }
    return read.text
  }
}
