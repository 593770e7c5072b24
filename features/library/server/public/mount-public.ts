import type { Hono } from 'hono'
import { readingOf } from '#features/communities/server/index.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import { answerFile } from '#platform/server/http/file-answer.ts'
import { publicFile, publicPicture } from './public-file.ts'
import { publicResourceFor, publicRows } from './public-resource.ts'
import { noResourcePage, resourcePage } from './resource-page.ts'

/** The pages of resources that are for everybody. As nobody: what is shown depends on nothing but the resource. */
export function mountPublic(app: Hono, platform: Platform): void {
  const { database } = platform
  const store = platform.files.area('files')
  const found = ({ community, resource }: { community: string; resource: string }) =>
    publicResourceFor(database, community, resource)

  app.get('/l/:community/:resource', async (c) => {
    const reading = await readingOf(c, platform)
    const resource = await found(c.req.param()).catch(none)
    if (!resource) return c.html(noResourcePage(reading), 404)
    const rows = resource.items.length > 0 ? await publicRows(database, resource.community) : []
    const items = resource.items.flatMap((id) => rows.find((row) => row.id === id) ?? [])
    return c.html(resourcePage(reading, resource, items))
  })

  app.get('/l/:community/:resource/files/:file', async (c) => {
    const resource = await found(c.req.param())
    return answerFile(c, await publicFile(database, store, resource, c.req.param('file')))
  })

  app.get('/l/:community/:resource/pictures/:file', async (c) => {
    const resource = await found(c.req.param())
    return answerFile(c, await publicPicture(database, store, resource, c.req.param('file')))
  })
}

function none(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
}
