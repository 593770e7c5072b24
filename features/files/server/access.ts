import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { FileHash } from '#platform/server/files/files.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import { sees } from '#platform/server/log/audience.ts'
import type { FileView } from '../contract.ts'

/** A file as the database has it. */
export interface StoredFile {
  id: Id
  hash: FileHash
  name: string
  type: string
  size: number
  width: number | null
  height: number | null
  description: string | null
  small: FileHash | null
  large: FileHash | null
  uploadedBy: Id
  audience: AudienceKey[]
  attachedTo: Id | null
}

export const fileColumns = `id, hash, name, type, size, width, height, description, small, large,
  uploaded_by as "uploadedBy", audience, attached_to as "attachedTo"`

/** The only way to a file. Hidden, removed and missing answer alike. */
export async function fileFor(db: Db, viewer: Viewer, fileId: Id): Promise<StoredFile> {
  const [file] = await db.prepared<StoredFile>(
    'file-by-id',
    `select ${fileColumns} from file where community_id = $1 and id = $2`,
    [viewer.community, fileId],
  )
  if (!file || !sees(viewer.keys, file.audience)) throw new NotFound('file')
  return file
}

/** A file as those see it who may: what it has not is left out. */
export function presentFile(file: StoredFile): FileView {
  const { id, name, type, size, width, height, description } = file
  return {
    ...{ id, name, type, size },
    ...(width && height ? { width, height } : {}),
    ...(description ? { description } : {}),
  }
}
