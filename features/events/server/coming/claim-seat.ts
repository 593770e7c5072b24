import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, NotFound, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { sees } from '#platform/server/log/audience.ts'
import type { ClaimSeat, RsvpView } from '../../contract.ts'
import { ask, openBook, openLines, standingIn } from './book.ts'
import { confirmedGuests } from './confirmed-guests.ts'
import { keepBook } from './keep-book.ts'
import { presentRsvp } from './rsvp-rows.ts'
import { claimantOf, findRsvp } from './rsvps-at.ts'
import { visibleIn } from './visible-pool.ts'

/**
 * Takes the seat that a member was offered. Who has taken it already is answered with it; a link that was meant for somebody
 * else, or for an earlier offer, takes nothing.
 */
export async function claimSeat(
  tx: Tx,
  member: Member,
  poolId: Id,
  said: ClaimSeat,
): Promise<RsvpView> {
  await lockLogs(tx, [member.community])
  const { book, outcome } = await claimed(tx, member, poolId, said)
  await keepBook(tx, book)
  return presentRsvp(outcome)
}

/** How somebody stands who opens the link of a claim, which takes nothing; refused as claiming it would be. */
export async function readClaim(
  db: Db,
  member: Member,
  poolId: Id,
  said: ClaimSeat,
): Promise<RsvpView> {
  const { standing, outcome } = await claimed(db, member, poolId, said)
  return presentRsvp(standing ?? outcome)
}

async function claimed(db: Db, member: Member, poolId: Id, { secret }: ClaimSeat) {
  const { community, member: by } = member
  const mine = { community, pool: poolId, member: by, guest: null }
  const book = await openBook(db, [mine])
  const pool = visibleIn(book, member, poolId)
  const standing = standingIn(book, mine)
  if (secret !== undefined && secret !== standing?.claimSecret) {
    const claimant = await claimantOf(db, mine, secret)
    throw claimant ? new Forbidden('claim.not-yours') : new Conflict('claim.outdated')
  }
  const outcome = ask(book, pool, standing, { kind: 'claim' }, { by })
  if (outcome instanceof Refusal) throw outcome
  return { book, standing, outcome }
}

/** The same for a guest, who was found to be whose RSVP this is. */
export async function claimAsGuest(tx: Tx, community: Id, rsvpId: Id): Promise<RsvpView> {
  await lockLogs(tx, [community])
  const standing = await findRsvp(tx, community, rsvpId)
  if (!standing) throw new NotFound('rsvp')
  const [book, guests] = await Promise.all([
    openLines(tx, [standing]),
    confirmedGuests(tx, [standing]),
  ])
  const pool = book.pools.get(`${community} ${standing.pool}`)
  const keys = guests.get(`${community} ${standing.guest}`)
  if (!pool || !keys || !sees(keys, pool.event.audience)) throw new NotFound('pool')
  const outcome = ask(book, pool, standing, { kind: 'claim' }, { by: null })
  if (outcome instanceof Refusal) throw outcome
  await keepBook(tx, book)
  return presentRsvp(outcome)
}
