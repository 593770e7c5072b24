import { askForSignInLink, createAccount, findByEmail } from '#features/people/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import type { JoinResult, Knock } from '../contract.ts'
import { doorOf } from './at-door.ts'
import { joined } from './join.ts'

/**
 * Lets somebody without an account come to the door of a community that takes people in. They get an account without a
 * password, and a link by mail that proves the address and leads back, signed in. The answer is the same for an address
 * that has an account, so nobody learns whose it is.
 */
export async function knock(tx: Tx, community: string, input: Knock): Promise<JoinResult> {
  const door = await doorOf(tx, null, community)
  if (door.admission === 'invitation') throw new Forbidden('community.by-invitation')
  if (!(await findByEmail(tx, input.email))) await createAccount(tx, { ...input, proven: false })
  await askForSignInLink(tx, { email: input.email, next: `/join/${door.slug}` })
  return joined(door, 'mailed')
}
