import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { ChangeOrganisation, OrganisationView } from '../contract.ts'
import { organisations } from './tables.ts'

/** What anybody may know of this Hamlet. */
export async function organisationView(
  db: Db,
  { smtpUrl }: { smtpUrl?: string | undefined },
): Promise<OrganisationView> {
  const row = await organisations(db).selectFrom('organisation').select('name').executeTakeFirst()
  return {
    name: row?.name ?? null,
    setUp: row !== undefined,
    mail: smtpUrl ? 'smtp' : 'outbox',
    signIn: ['password', 'passkey', 'link'],
  }
}

/** Renames the organisation. */
export async function changeOrganisation(tx: Tx, { name }: ChangeOrganisation): Promise<void> {
  await organisations(tx).updateTable('organisation').set({ name }).execute()
}
