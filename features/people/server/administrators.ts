import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { people } from './tables.ts'

export interface AdministratorRow {
  id: Id
  name: string
  email: string
  image: string | null
}

/** The administrators of the organisation by name. */
export function listAdministrators(db: Db): Promise<AdministratorRow[]> {
  return people(db)
    .selectFrom('person')
    .select(['id', 'name', 'email', 'image'])
    .where('administrator', '=', true)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** The ids of all administrators, locked until the transaction ends, so that none is dismissed meanwhile. */
export async function lockAdministrators(tx: Db): Promise<Id[]> {
  const rows = await people(tx)
    .selectFrom('person')
    .select('id')
    .where('administrator', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

/** Makes somebody an administrator or an ordinary person; who may do so, the organisation decides. */
export async function setAdministrator(tx: Db, person: Id, administrator: boolean): Promise<void> {
  await people(tx).updateTable('person').set({ administrator }).where('id', '=', person).execute()
}
