import { findFileOf, isShown, showPicture } from '#features/files/server/index.ts'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Files } from '#platform/server/files/files.ts'
import type { FileAnswer } from '#platform/server/http/file-answer.ts'
import { sees } from '#platform/server/log/audience.ts'
import { keysOf, type Outsider, type PublicEvent } from './public-event.ts'

/** A picture that goes along with an event, made smaller where a smaller one is there. */
export async function publicPicture(
  db: Db,
  files: Files,
  who: Outsider,
  event: PublicEvent,
  fileId: string,
): Promise<FileAnswer> {
  const file = isId(fileId) ? await findFileOf(db, event.community, event.id, fileId) : undefined
  if (!file || !sees(keysOf[who], file.audience) || file.width === null || !isShown(file.type))
    throw new NotFound('file')
  return showPicture(files, file)
}
