import { findById } from '#features/people/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { laidOver } from '#lib/laid-over.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { ChangeMailWishes, Wishes } from '../contract.ts'
import { stopOfToken } from './stop-token.ts'
import { notifications } from './tables.ts'

/** Which mails somebody wants. Nobody has to ask for those that everybody gets. */
export async function mailWishesOf(db: Db, person: Id): Promise<Wishes> {
  const row = await notifications(db)
    .selectFrom('notification_wish')
    .select(['posts', 'reminders', 'surveys', 'announcements'])
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row ?? wanted
}

const wanted: Wishes = {
  posts: true,
  reminders: true,
  surveys: true,
  announcements: true,
}

/** Changes which mails somebody gets. */
export async function changeMailWishes(
  tx: Tx,
  person: Id,
  change: ChangeMailWishes,
): Promise<Wishes> {
  const wishes = laidOver<Wishes>(await mailWishesOf(tx, person), change)
  await notifications(tx)
    .insertInto('notification_wish')
    .values({ person_id: person, ...wishes })
    .onConflict((known) => known.column('person_id').doUpdateSet(wishes))
    .execute()
  return wishes
}

/** Stops mails for whoever has the link of one, signed in or not. Refused alike whether it was made up or is of nobody any more. */
export async function stopMails(tx: Tx, secret: string, token: string): Promise<null> {
  const stop = stopOfToken(secret, token)
  if (stop?.kind === 'guest-reminders') return stopForGuest(tx, stop.id)
  const holder = stop && (await findById(tx, stop.id))
  if (!holder) throw new Refusal(404, 'mails.link-unknown')
  await changeMailWishes(tx, holder.id, { [stop.kind]: false })
  return null
}

async function stopForGuest(tx: Tx, guest: Id): Promise<null> {
  await notifications(tx)
    .insertInto('notification_guest_stop')
    .values({ guest_id: guest })
    .onConflict((known) => known.doNothing())
    .execute()
  return null
}
