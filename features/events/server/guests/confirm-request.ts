import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { RsvpView } from '../../contract.ts'
import type { Come } from '../coming/come.ts'
import { events } from '../tables.ts'
import { requestOf } from './guest-requests.ts'
import { guestSeatIn } from './guest-seat.ts'
import { keepGuest } from './keep-guest.ts'
import { memberWith } from './mail-request.ts'

/** What it takes to come as a guest. */
export interface Coming {
  transact: Transact
  come(item: Come): Promise<RsvpView>
}

/**
 * Shows that an address is theirs who has the link, and says for them what they had asked for. Once that was said the link
 * says nothing anew, and leads to how they stand by now. Answers with the RSVP, or with the member whose address it is.
 */
export async function confirmRequest(
  { transact, come }: Coming,
  community: Id,
  secret: string,
): Promise<{ member: Member } | { member: undefined; seat: Id }> {
  const shown = await transact((tx) => showAddress(tx, community, secret))
  if (shown.member) return shown
  const { member, guest, pool, said, seat } = shown
  if (seat) return { member, seat }
  const rsvp = await come({ community, pool, person: null, member: null, guest, said })
  return { member, seat: rsvp.id }
}

async function showAddress(tx: Tx, community: Id, secret: string) {
  const request = await requestOf(tx, community, secret)
  if (!request) throw new NotFound('link')
  const { id, pool, said, email } = request
  const member = await memberWith(tx, community, email)
  if (member) return { member }
  const guest = request.guest ?? (await keepGuest(tx, community, request))
  await events(tx)
    .updateTable('event_guest_request')
    .set({ guest_id: guest })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  const seat = request.guest && (await guestSeatIn(tx, community, pool, guest))
  return { member, guest, pool, said, seat }
}
