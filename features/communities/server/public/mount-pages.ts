import type { Hono } from 'hono'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import { DirectoryQuery } from '../../contract.ts'
import { doorOf } from '../at-door.ts'
import { listDirectory } from '../list-directory.ts'
import { communityPage, type MoreAtDoor, noCommunityPage } from './community-page.ts'
import { directoryPage } from './directory-page.ts'
import { readingOf } from './reading-of.ts'

/** The pages that anybody reads: the directory, and the page of each community that is not private. */
export function mountPages(app: Hono, platform: Platform, more: MoreAtDoor): void {
  const { database } = platform
  app.get('/communities', async (c) => {
    const query = DirectoryQuery.catch(DirectoryQuery.parse({})).parse(c.req.query())
    const [reading, page] = await Promise.all([
      readingOf(c, platform),
      listDirectory(database, query),
    ])
    return c.html(directoryPage(reading, query, page))
  })
  app.get('/communities/:slug', async (c) => {
    const reading = await readingOf(c, platform)
    // As nobody: what is shown here depends on nothing but the community.
    const door = await doorOf(database, null, c.req.param('slug')).catch(noDoor)
    if (!door) return c.html(noCommunityPage(reading), 404)
    return c.html(communityPage(reading, door, await more(database, reading, door)))
  })
}

function noDoor(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
}
