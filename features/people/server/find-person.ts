import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { people } from './tables.ts'

/** Somebody with an account. */
export interface AccountHolder {
  id: Id
  name: string
  email: string
  language: 'en' | 'de'
  timeZone: string
  /** Whether they have shown that the address is theirs. */
  isProven: boolean
}

const columns = [
  'id',
  'name',
  'email',
  'language',
  'time_zone as timeZone',
  'email_verified as isProven',
] as const

/** Who has an account with this address, written in whatever case. */
export function findByEmail(db: Db, email: string): Promise<AccountHolder | undefined> {
  return people(db)
    .selectFrom('person')
    .select(columns)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
}

/** Who has an account with this id. */
export function findById(db: Db, id: Id): Promise<AccountHolder | undefined> {
  return people(db).selectFrom('person').select(columns).where('id', '=', id).executeTakeFirst()
}

/** Many accounts in one query, by id; who does not exist is missing. */
export async function accountsOf(db: Db, ids: readonly Id[]): Promise<Map<Id, AccountHolder>> {
  if (ids.length === 0) return new Map()
  const rows = await people(db)
    .selectFrom('person')
    .select(columns)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The address of somebody that they have shown to be theirs. */
export async function provenAddress(db: Db, id: Id): Promise<string | undefined> {
  const row = await people(db)
    .selectFrom('person')
    .select('email')
    .where('id', '=', id)
    .where('email_verified', '=', true)
    .executeTakeFirst()
  return row?.email
}
