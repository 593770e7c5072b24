import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { ChangeProfile, MeView } from '../contract.ts'
import { myProfile } from './my-profile.ts'
import { people } from './tables.ts'

/** Hears, in the same transaction, that others see a person differently now. */
export type ProfileChanged = (tx: Tx, person: { id: Id; name: string }) => Promise<void>

/** Changes those parts of one's profile that are given. */
export async function updateProfile(
  tx: Tx,
  person: { id: Id },
  { timeZone, ...input }: ChangeProfile,
  changed: ProfileChanged,
): Promise<MeView> {
  const row = await people(tx)
    .updateTable('person')
    .set({
      ...input,
      ...(timeZone === undefined ? {} : { time_zone: timeZone }),
      updated_at: now(),
    })
    .where('id', '=', person.id)
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow()
  await changed(tx, row)
  return myProfile(tx, person.id)
}
