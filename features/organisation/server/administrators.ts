import {
  findByEmail,
  listAdministrators,
  lockAdministrators,
  setAdministrator,
} from '#features/people/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, NotFound } from '#platform/server/errors/errors.ts'
import type { AdministratorView } from '../contract.ts'

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

/**
 * Makes an administrator an ordinary person, which holds from their next request. The last one stays, also when two
 * dismiss each other at the same moment.
 */
export async function revokeAdministrator(tx: Tx, person: Id): Promise<AdministratorView[]> {
  const present = await lockAdministrators(tx)
  if (!present.includes(person)) throw new NotFound('administrator')
  if (present.length === 1) throw new Conflict('administrator.last')
  await setAdministrator(tx, person, false)
  return listAdministrators(tx)
}
