import { findById } from '#features/people/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { ChangeMailWishes } from '../contract.ts'
import { personOfToken } from './stop-token.ts'
import { notifications } from './tables.ts'

/** Which mails somebody wants. Nobody has to ask for those that everybody gets. */
export async function mailWishesOf(db: Db, person: Id): Promise<ChangeMailWishes> {
  const row = await notifications(db)
    .selectFrom('notification_wish')
    .select('posts')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row ?? { posts: true }
}

/** Changes which mails somebody gets. */
export async function changeMailWishes(
  tx: Tx,
  person: Id,
  { posts }: ChangeMailWishes,
): Promise<ChangeMailWishes> {
  await notifications(tx)
    .insertInto('notification_wish')
    .values({ person_id: person, posts })
    .onConflict((known) => known.column('person_id').doUpdateSet({ posts }))
    .execute()
  return { posts }
}

/** Stops mails for whoever has the link of one, signed in or not. Refused alike whether it was made up or is of nobody any more. */
export async function stopMails(tx: Tx, secret: string, token: string): Promise<null> {
  const person = personOfToken(secret, token)
  const holder = person && (await findById(tx, person))
  if (!holder) throw new Refusal(404, 'mails.link-unknown')
  await changeMailWishes(tx, holder.id, { posts: false })
  return null
}
