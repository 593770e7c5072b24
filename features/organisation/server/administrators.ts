import { findByEmail, listAdministrators, setAdministrator } from '#features/people/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, NotFound } from '#platform/server/errors/errors.ts'
import type { AdministratorView } from '../contract.ts'
import { organisations } from './tables.ts'

/** Makes somebody who has an account an administrator. */
export async function grantAdministrator(
  tx: Tx,
  { email }: { email: string },
): Promise<AdministratorView[]> {
  const person = await findByEmail(tx, email)
  if (!person) throw new Conflict('administrator.no-account')
  await setAdministrator(tx, person.id, true)
  return listAdministrators(tx)
}

/** Makes an administrator an ordinary person, which holds from their next request. The last one stays. */
export async function revokeAdministrator(tx: Tx, person: Id): Promise<AdministratorView[]> {
  await oneAtATime(tx)
  const present = await listAdministrators(tx)
  if (!present.some(({ id }) => id === person)) throw new NotFound('administrator')
  if (present.length === 1) throw new Conflict('administrator.last')
  await setAdministrator(tx, person, false)
  return present.filter(({ id }) => id !== person)
}

/** Two administrators who revoke each other at the same moment must not both succeed. */
async function oneAtATime(tx: Tx): Promise<void> {
  await organisations(tx).selectFrom('organisation').select('name').forUpdate().execute()
}
