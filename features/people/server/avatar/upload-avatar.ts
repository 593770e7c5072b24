import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { FileHash, Files } from '#platform/server/files/files.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import type { MeView } from '../../contract.ts'
import { myProfile } from '../my-profile.ts'
import { people } from '../tables.ts'
import { looksLikeImage } from './image-type.ts'
import { resizeJob } from './resize-avatar.ts'

/** Stores a picture as it came, before the transaction that takes it. Throws 415 for what is no picture. */
export async function storePicture(files: Files, content: Uint8Array): Promise<FileHash> {
  if (!looksLikeImage(content)) throw new Refusal(415, 'picture.not-an-image')
  return files.put(content)
}

/** Takes a stored picture as one's new one; a job makes its sizes, and until then the one before it is shown. */
export async function takePicture(tx: Tx, person: { id: Id }, original: FileHash): Promise<MeView> {
  await people(tx)
    .deleteFrom('avatar')
    .where('person_id', '=', person.id)
    .where('state', '!=', 'ready')
    .execute()
  await people(tx)
    .insertInto('avatar')
    .values({ person_id: person.id, original })
    // The very picture that is shown already.
    .onConflict((conflict) => conflict.columns(['person_id', 'original']).doNothing())
    .execute()
  await enqueue(tx, resizeJob, { person: person.id, original })
  return myProfile(tx, person.id)
}
