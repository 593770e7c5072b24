import { findByEmail, provenAddress } from '#features/people/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'

/** Somebody from outside who has shown that an address is theirs. */
interface Shown {
  name: string
  email: string
  language: 'en' | 'de'
}

/**
 * The guest with an address, who is the same at every event of a community. Whoever has an account for it is taken for that
 * person, as the address is proven either way.
 */
export async function keepGuest(
  tx: Tx,
  community: Id,
  { name, email, language }: Shown,
): Promise<Id> {
  const person = await personWith(tx, email)
  const [guest] = await tx.prepared<{ id: Id }>(
    'guest-keep',
    `insert into event_guest as g (community_id, id, name, email, person_id, language, confirmed_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (community_id, lower(email)) do update set name = excluded.name, language = excluded.language,
       person_id = coalesce(excluded.person_id, g.person_id), confirmed_at = coalesce(g.confirmed_at, excluded.confirmed_at)
     returning id`,
    [community, newId(), name, email, person, language, now()],
  )
  if (!guest) throw new Error('a guest was neither there nor made')
  return guest.id
}

/** The address was mailed to a guest, who came by the link in it. */
export async function confirmGuest(tx: Tx, community: Id, guest: Id): Promise<void> {
  await tx.prepared(
    'guest-confirm',
    'update event_guest set confirmed_at = now() where community_id = $1 and id = $2 and confirmed_at is null',
    [community, guest],
  )
}

async function personWith(tx: Tx, email: string): Promise<Id | null> {
  const account = await findByEmail(tx, email)
  if (!account) return null
  const proven = await provenAddress(tx, account.id)
  return proven?.toLowerCase() === email.toLowerCase() ? account.id : null
}
