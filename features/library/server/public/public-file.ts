import { findFileOf, isShown, showPicture } from '#features/files/server/index.ts'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Files } from '#platform/server/files/files.ts'
import type { FileAnswer } from '#platform/server/http/file-answer.ts'
import { sees } from '#platform/server/log/audience.ts'
import { keysOfAnybody, type OutsideResource } from './public-resource.ts'

/** A file that goes along with a resource that is for everybody. */
export async function publicFile(
  db: Db,
  files: Files,
  resource: OutsideResource,
  fileId: string,
): Promise<FileAnswer> {
  const { hash, size, type, name } = await fileOf(db, resource, fileId)
  return { files, hash, size, type, name, inline: isShown(type), passing: true }
}

/** A picture that goes along with one, or its cover, as it is shown in its place. */
export async function publicPicture(
  db: Db,
  files: Files,
  resource: OutsideResource,
  fileId: string,
): Promise<FileAnswer> {
  const file = await fileOf(db, resource, fileId)
  if (file.width === null || !isShown(file.type)) throw new NotFound('file')
  return showPicture(files, file)
}

/** What earlier versions alone had is not for everybody. */
async function fileOf(db: Db, { community, id, files, cover }: OutsideResource, fileId: string) {
  const isThere = cover?.id === fileId || files.some((file) => file.id === fileId)
  const file = isThere && isId(fileId) ? await findFileOf(db, community, id, fileId) : undefined
  if (!file || !sees(keysOfAnybody, file.audience)) throw new NotFound('file')
  return file
}
