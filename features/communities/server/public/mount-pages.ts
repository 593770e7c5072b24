import type { Context, Hono } from 'hono'
import { organisationView } from '#features/organisation/server/index.ts'
import { pickLanguage } from '#lib/messages.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import { DirectoryQuery } from '../../contract.ts'
import { doorOf } from '../at-door.ts'
import { listDirectory } from '../list-directory.ts'
import { communityPage, noCommunityPage } from './community-page.ts'
import { directoryPage } from './directory-page.ts'
import type { Reading } from './frame.ts'

/** The pages that anybody reads: the directory, and the page of each community that is not private. */
export function mountPages(app: Hono, { database, config }: Platform): void {
  app.get('/communities', async (c) => {
    const query = DirectoryQuery.catch(DirectoryQuery.parse({})).parse(c.req.query())
    const [reading, page] = await Promise.all([readingOf(c), listDirectory(database, query)])
    return c.html(directoryPage(reading, query, page))
  })
  app.get('/communities/:slug', async (c) => {
    const reading = await readingOf(c)
    // As nobody: what is shown here depends on nothing but the community.
    const door = await doorOf(database, null, c.req.param('slug')).catch(noDoor)
    return door ? c.html(communityPage(reading, door)) : c.html(noCommunityPage(reading), 404)
  })

  async function readingOf(c: Context): Promise<Reading> {
    c.header('Vary', 'Accept-Language')
    c.header('Cache-Control', 'no-cache')
    const wanted = (c.req.header('accept-language') ?? '').split(',').map((tag) => tag.trim())
    const { name } = await organisationView(database, config)
    return {
      language: pickLanguage(wanted),
      site: name ?? 'Hamlet',
      publicUrl: config.publicUrl,
      nonce: c.get('secureHeadersNonce') ?? '',
    }
  }
}

function noDoor(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
}
