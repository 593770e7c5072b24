import type { Context, Hono } from 'hono'
import { person } from '#platform/server/auth/session.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import { type Files, isFileHash } from '#platform/server/files/files.ts'
import { readBytes } from '#platform/server/http/input.ts'
import { limiter } from '#platform/server/http/limit.ts'
import { largestPicture } from '../../contract.ts'
import { storePicture, takePicture } from './upload-avatar.ts'

type Lent = Pick<Platform, 'database' | 'transact'>

/** Pictures come and go as they are, not as JSON, so these two answer outside the table of routes. */
export function mountAvatars(app: Hono, { database, transact }: Lent, files: Files): void {
  const limits = limiter()

  app.put('/api/v1/people/me/avatar', async (c) => {
    const actor = await signedIn(c)
    limits.take('20/hour', actor.id)
    const content = await readBytes(c.req.raw, largestPicture)
    const original = await storePicture(files, content)
    return c.json(await transact((tx) => takePicture(tx, actor, original)))
  })

  app.get('/api/v1/files/avatars/:original/:size', async (c) => {
    await signedIn(c)
    const { original, size } = c.req.param()
    const picture = await readSize(original, size)
    if (!picture) throw new NotFound('picture')
    return c.body(picture, 200, {
      'Content-Type': 'image/webp',
      'Cache-Control': 'private, max-age=31536000, immutable',
    })
  })

  async function signedIn(c: Context) {
    const asking = { db: database, headers: c.req.raw.headers, params: {} }
    const { actor } = await person.resolve(asking)
    c.set('language', actor.language)
    return actor
  }

  async function readSize(original: string, size: string) {
    if (!isFileHash(original)) return undefined
    const [row] = await database.prepared<Record<string, string>>(
      'people-picture',
      `select file_64 as "64", file_128 as "128", file_256 as "256" from avatar
       where original = $1 and state = 'ready' limit 1`,
      [original],
    )
    const file = row?.[size]
    return file === undefined ? undefined : files.read(file)
  }
}
