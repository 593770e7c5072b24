import { type Id, newId } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { hashPassword } from '#platform/server/auth/password.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import { people } from './tables.ts'

export interface NewAccount {
  id?: Id
  name: string
  email: string
  language: 'en' | 'de'
  timeZone?: string
  headline?: string
  pronouns?: string
  about?: string
  /** When it was made, where that is not now. */
  createdAt?: Instant
}

/** Whoever has shown that the address is theirs, as by a mailed invitation, may bring a password. */
interface ProvenAccount extends NewAccount {
  proven: true
  password?: string
  administrator?: boolean
}

/**
 * Whoever has not may not: else a stranger could prepare an account with a password of theirs for the owner of the
 * address to confirm. They come in by a mailed link, which proves the address, and set a password then.
 */
interface UnprovenAccount extends NewAccount {
  proven: false
}

/** Makes an account and answers its person's id. Throws `Conflict` `email.taken` when there is one for the address. */
export async function createAccount(tx: Tx, account: ProvenAccount | UnprovenAccount): Promise<Id> {
  const password =
    account.proven && account.password ? await hashPassword(account.password) : undefined
  const row = await people(tx)
    .insertInto('person')
    .values(columnsOf(account))
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Conflict('email.taken')
  if (password) await addPassword(tx, row.id, password)
  return row.id
}

function columnsOf(account: ProvenAccount | UnprovenAccount) {
  return {
    id: account.id ?? newId(),
    name: account.name,
    email: account.email.toLowerCase(),
    email_verified: account.proven,
    language: account.language,
    time_zone: account.timeZone ?? 'UTC',
    headline: account.headline ?? '',
    pronouns: account.pronouns ?? '',
    about: account.about ?? '',
    administrator: account.proven && (account.administrator ?? false),
    ...(account.createdAt ? { created_at: account.createdAt } : {}),
  }
}

/** `credential` is better-auth's name for a password. */
async function addPassword(tx: Tx, person: Id, password: string): Promise<void> {
  await people(tx)
    .insertInto('account')
    .values({
      id: newId(),
      person_id: person,
      provider_id: 'credential',
      account_id: person,
      password,
    })
    .execute()
}
