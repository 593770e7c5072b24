import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { MeView } from '../../contract.ts'
import { myProfile } from '../my-profile.ts'
import { people } from '../tables.ts'
import type { ProfileChanged } from '../update-profile.ts'
import { forgetPictures } from './forget-pictures.ts'

/** Takes one's picture away, the one that waits for its sizes too; their files go after it. */
export async function removePicture(
  tx: Tx,
  person: { id: Id },
  changed: ProfileChanged,
): Promise<MeView> {
  const gone = await people(tx)
    .deleteFrom('avatar')
    .where('person_id', '=', person.id)
    .returning(['original', 'file_64', 'file_128', 'file_256'])
    .execute()
  await forgetPictures(
    tx,
    gone.flatMap((row) => Object.values(row)),
  )
  const row = await people(tx)
    .updateTable('person')
    .set({ image: null })
    .where('id', '=', person.id)
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow()
  await changed(tx, row)
  return myProfile(tx, person.id)
}
