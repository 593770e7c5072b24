import sharp from 'sharp'
import { z } from 'zod'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { FileHash, Files } from '#platform/server/files/files.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import type { PictureSize } from '../../contract.ts'
import { people } from '../tables.ts'
import type { ProfileChanged } from '../update-profile.ts'
import { forgetPictures } from './forget-pictures.ts'

export const resizeJob = 'people.resize-avatar'

const Payload = z.object({ person: z.uuid(), original: z.string() })

/** Above this a small file that claims to be a huge picture is refused instead of unpacked. */
const mostPixels = 50_000_000

type Sizes = Record<PictureSize, FileHash>

/** The job that makes the sizes of a picture, without what a camera wrote into it, and shows it from then on. */
export function resizeTask(
  { transact, logger }: Pick<Platform, 'transact' | 'logger'>,
  files: Files,
  changed: ProfileChanged,
): JobTask {
  return async (payload) => {
    const { person, original } = Payload.parse(payload)
    const content = await files.read(original)
    const sizes = content && (await makeSizes(files, content))
    if (!sizes) logger.info('people.picture-unreadable')
    await transact((tx) =>
      sizes ? showPicture(tx, person, original, sizes, changed) : refuse(tx, person, original),
    )
  }
}

/** Undefined when the content can't be read as a picture. */
async function makeSizes(files: Files, content: Uint8Array): Promise<Sizes | undefined> {
  const made: Uint8Array[] = []
  for (const size of [64, 128, 256] as const satisfies PictureSize[]) {
    const picture = await square(content, size).catch(() => undefined)
    if (!picture) return undefined
    made.push(picture)
  }
  const [small, medium, large] = await Promise.all(made.map((picture) => files.put(picture)))
  return small && medium && large ? { 64: small, 128: medium, 256: large } : undefined
}

function square(content: Uint8Array, size: PictureSize): Promise<Uint8Array> {
  return sharp(content, { limitInputPixels: mostPixels, sequentialRead: true })
    .autoOrient()
    .resize(size, size, { fit: 'cover', position: sharp.strategy.attention })
    .webp({ quality: 84 })
    .timeout({ seconds: 20 })
    .toBuffer()
}

async function showPicture(
  tx: Tx,
  person: Id,
  original: FileHash,
  sizes: Sizes,
  changed: ProfileChanged,
): Promise<void> {
  const ready = await people(tx)
    .updateTable('avatar')
    .set({ state: 'ready', file_64: sizes[64], file_128: sizes[128], file_256: sizes[256] })
    .where('person_id', '=', person)
    .where('original', '=', original)
    .executeTakeFirst()
  // Removed or replaced while this job ran.
  if (ready.numUpdatedRows === 0n) return forgetPictures(tx, [original, ...Object.values(sizes)])
  await forgetOthers(tx, person, original)
  const row = await people(tx)
    .updateTable('person')
    .set({ image: `/api/v1/files/avatars/${original}` })
    .where('id', '=', person)
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow()
  await changed(tx, row)
}

/** The picture before this one, unless a newer upload already waits. */
async function forgetOthers(tx: Tx, person: Id, original: FileHash): Promise<void> {
  const former = await people(tx)
    .deleteFrom('avatar')
    .where('person_id', '=', person)
    .where('original', '!=', original)
    .where('state', '=', 'ready')
    .returning(['original', 'file_64', 'file_128', 'file_256'])
    .execute()
  await forgetPictures(
    tx,
    former.flatMap((row) => Object.values(row)),
  )
}

async function refuse(tx: Tx, person: Id, original: FileHash): Promise<void> {
  await people(tx)
    .updateTable('avatar')
    .set({ state: 'unreadable' })
    .where('person_id', '=', person)
    .where('original', '=', original)
    .where('state', '=', 'resizing')
    .execute()
  await forgetPictures(tx, [original])
}
