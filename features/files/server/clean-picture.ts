import { rm } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { Refusal } from '#platform/server/errors/errors.ts'
import { type Draft, draftOf } from '#platform/server/files/draft.ts'
import { isDiskFull, tellOfFullDisk } from '#platform/server/files/full-disk.ts'

/** A picture as it will be kept. */
export interface CleanPicture extends AsyncDisposable {
  draft: Draft
  type: string
  width: number
  height: number
}

// It would keep drafts open that are gone, and so the room they took.
sharp.cache({ files: 0 })

/** Above this a small file that claims to be a huge picture is refused instead of unpacked. */
export const mostPixels = 100_000_000

/** How a picture of each type is written anew. What browsers do not show becomes what they do. */
const writers: Readonly<Record<string, readonly [type: string, write: (picture: Sharp) => Sharp]>> =
  {
    'image/jpeg': ['image/jpeg', (picture) => picture.jpeg({ quality: 90 })],
    'image/png': ['image/png', (picture) => picture.png()],
    'image/webp': ['image/webp', (picture) => picture.webp({ quality: 90 })],
    'image/gif': ['image/gif', (picture) => picture.gif({ effort: 3 })],
    'image/avif': ['image/webp', (picture) => picture.webp({ quality: 90 })],
    'image/tiff': ['image/png', (picture) => picture.png()],
  }

/**
 * Writes a picture anew, turned as its camera held it and without all that the camera wrote into it: place, time, owner,
 * preview. Done before anything is kept, so that the original never is. Refuses what is no whole picture.
 */
export async function cleanPicture(draft: Draft, type: string): Promise<CleanPicture> {
  const [kept, write] = writers[type] ?? []
  if (!kept || !write) throw new Refusal(415, 'file.broken-picture')
  const path = `${draft.path}.clean`
  const picture = sharp(draft.path, {
    limitInputPixels: mostPixels,
    animated: type === 'image/gif' || type === 'image/webp',
    failOn: 'error',
  })
  const info = await write(picture.autoOrient())
    .timeout({ seconds: 60 })
    .toFile(path)
    .catch(async (error) => {
      // It may have got half-way.
      await rm(path, { force: true })
      if (isDiskFull(error)) tellOfFullDisk(error)
      throw new Refusal(422, 'file.broken-picture')
    })
  const clean = await draftOf(path)
  return {
    draft: clean,
    type: kept,
    width: info.width,
    height: info.pageHeight ?? info.height,
    [Symbol.asyncDispose]: () => clean[Symbol.asyncDispose](),
  }
}
