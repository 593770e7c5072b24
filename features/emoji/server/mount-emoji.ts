import type { Context, Hono } from 'hono'
import { member } from '#features/communities/server/index.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { Files } from '#platform/server/files/files.ts'
import { readBytes } from '#platform/server/http/input.ts'
import { limiter } from '#platform/server/http/limit.ts'
import { largestEmoji } from '../limits.ts'
import { addEmoji, checkEmoji } from './add-emoji.ts'
import { drawEmoji } from './draw-emoji.ts'

/** Pictures come and go as they are, not as JSON, so these two answer outside the table of routes. */
export function mountEmoji(
  app: Hono,
  { database, transact }: Pick<Platform, 'database' | 'transact'>,
  files: Files,
): void {
  const limits = limiter()

  app.put('/api/v1/communities/:community/emoji/:name', async (c) => {
    const name = c.req.param('name')
    const content = await readBytes(c.req.raw, largestEmoji)
    const actor = await memberOf(c)
    limits.take('60/hour', actor.person)
    checkEmoji(actor, name)
    const drawn = await drawEmoji(content)
    return c.json(await transact((tx) => addEmoji(tx, files, actor, name, drawn)))
  })

  app.get('/api/v1/files/emoji/:community/:picture', async (c) => {
    const { community } = await memberOf(c)
    const shown = await database.prepared(
      'emoji-picture',
      'select from emoji where community_id = $1 and picture = $2 limit 1',
      [community, c.req.param('picture')],
    )
    const picture = shown.length > 0 && (await files.read(c.req.param('picture')))
    if (!picture) throw new NotFound('emoji')
    return c.body(picture, 200, {
      'Content-Type': 'image/webp',
      'Content-Disposition': 'inline; filename="emoji.webp"',
      'Cache-Control': 'private, max-age=31536000, immutable',
    })
  })

  async function memberOf(c: Context) {
    const asking = { db: database, headers: c.req.raw.headers, params: c.req.param() }
    const { actor, language } = await member.resolve(asking)
    if (language) c.set('language', language)
    return actor
  }
}
