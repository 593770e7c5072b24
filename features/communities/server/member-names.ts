import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { presentMembers } from './present.ts'

/** Everybody of a community by the name its members read, those who left and shadows included. */
export async function memberNames(db: Db, community: Id): Promise<{ id: Id; name: string }[]> {
  const members = await presentMembers(db, community)
  return members.map(({ id, name }) => ({ id, name }))
}
