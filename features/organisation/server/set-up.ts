import { createAccount, type NewAccount } from '#features/people/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import type { SetUp } from '../contract.ts'
import { holds } from './setup-link.ts'
import { organisations } from './tables.ts'

/** What features to the right do with the first administrator, in the same transaction. */
export type Founded = (tx: Tx, administrator: { id: Id; name: string }) => Promise<void>

/** Sets Hamlet up through a printed link: the organisation and its first administrator, once. */
export async function setUp(tx: Tx, { token, ...input }: SetUp, founded: Founded): Promise<void> {
  const known = await holds(tx, token)
  // Whoever comes second, at the same moment too, finds the organisation there and learns that it is done.
  if (!known && !(await isSetUp(tx))) throw new Forbidden('setup.link-void')
  const id = await foundOrganisation(tx, input)
  await founded(tx, { id, name: input.name })
}

interface Founding extends NewAccount {
  organisation: string
  /** Without one the administrator signs in by links. */
  password?: string
}

/** Makes the organisation with its first administrator, and answers who that is. Throws `Conflict` `setup.done`. */
export async function foundOrganisation(tx: Tx, input: Founding): Promise<Id> {
  const { organisation, ...administrator } = input
  const made = await organisations(tx)
    .insertInto('organisation')
    .values({
      name: organisation,
      ...(input.createdAt ? { created_at: input.createdAt } : {}),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('name')
    .executeTakeFirst()
  if (!made) throw new Conflict('setup.done')
  await organisations(tx).deleteFrom('setup_link').execute()
  return createAccount(tx, { ...administrator, proven: true, administrator: true })
}

async function isSetUp(tx: Tx): Promise<boolean> {
  const row = await organisations(tx).selectFrom('organisation').select('name').executeTakeFirst()
  return row !== undefined
}
