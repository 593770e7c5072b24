import type { Member } from '#features/communities/server/index.ts'
import { findFileOf, isShown } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { FileAnswer } from '#platform/server/http/file-answer.ts'
import { isMarkedFor } from '../policy.ts'
import { openedFor } from '../read-resource.ts'
import type { Marking } from './mark-file.ts'
import { markedCopy } from './mark-file.ts'

/**
 * A file of a resource, for those to whom it opens. Of a drop with a watermark each member gets a copy of their own; its
 * author and leads the file itself.
 */
export async function downloadFile(
  marking: Marking,
  db: Db,
  member: Member,
  resourceId: Id,
  fileId: Id,
): Promise<FileAnswer> {
  const resource = await openedFor(db, member, resourceId).catch(() => {
    // Whether it exists, and why it does not open, is said where it is read and not here.
    throw new NotFound('file')
  })
  const file = await findFileOf(db, member.community, resource.id, fileId)
  if (!file || !resource.files.some(({ id }) => id === fileId)) throw new NotFound('file')
  const { hash, size, type, name } = file
  const answer = { files: marking.originals, hash, size, type, name, inline: isShown(type) }
  if (!isMarkedFor(member, resource)) return { ...answer, passing: true }
  const copy = await markedCopy(marking, db, member, { id: fileId, hash, type })
  if (!copy) return { ...answer, passing: true }
  return { ...answer, files: marking.copies, ...copy, passing: true }
}
