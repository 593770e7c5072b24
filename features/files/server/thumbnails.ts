import sharp from 'sharp'
import { z } from 'zod'
import type { Id } from '#lib/ids.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { FileHash, Files } from '#platform/server/files/files.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { mostPixels } from './clean-picture.ts'
import { forgetContents, lockContents } from './remove-files.ts'

export const thumbnailJob = 'files.make-thumbnails'

const Payload = z.object({ community: z.uuid(), id: z.uuid() })

interface Picture {
  hash: FileHash
  type: string
  width: number
}

/** The job that makes the smaller pictures of one. Until it ran the picture itself stands in for them. */
export function thumbnailTask(
  { database, transact }: Pick<Platform, 'database' | 'transact'>,
  store: Files,
): JobTask {
  return async (payload) => {
    const { community, id } = Payload.parse(payload)
    const [picture] = await database.prepared<Picture>(
      'file-picture',
      'select hash, type, width from file where community_id = $1 and id = $2',
      [community, id],
    )
    const content = picture && (await store.read(picture.hash))
    // Gone by now, or moving: a GIF made small would stand still.
    if (!content || picture.type === 'image/gif') return
    const small = await thumbnail(store, content, picture.width, 360)
    const large = await thumbnail(store, content, picture.width, 1200)
    await transact(async (tx) => {
      const made = [small, large].filter((hash) => hash !== null)
      await lockContents(tx, made)
      const rows = await tx.prepared<{ id: Id }>(
        'file-thumbnails',
        `update file set small = $3, large = $4 where community_id = $1 and id = $2 and hash = $5 returning id`,
        [community, id, small, large, picture.hash],
      )
      if (rows.length === 0) await forgetContents(tx, made)
    })
  }
}

/** Null where the picture is not wider than that. */
async function thumbnail(
  store: Files,
  content: Uint8Array,
  width: number,
  wanted: number,
): Promise<FileHash | null> {
  if (width <= wanted) return null
  const made = await sharp(content, { limitInputPixels: mostPixels, sequentialRead: true })
    .resize({ width: wanted })
    .webp({ quality: 80 })
    .timeout({ seconds: 30 })
    .toBuffer()
  return store.put(made)
}
