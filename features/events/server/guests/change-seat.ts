import { newId } from '#lib/ids.ts'
import type { Rsvp } from '../../contract.ts'
import { claimAsGuest } from '../coming/claim-seat.ts'
import type { Coming } from './confirm-request.ts'
import type { SaidForm } from './guest-form.ts'
import type { GuestSeat } from './guest-seat.ts'
import { confirmGuest } from './keep-guest.ts'

/** Says something else for a guest, who has the link that was mailed to them. */
export function changeSeat(coming: Coming, seat: GuestSeat, said: SaidForm): Promise<void> {
  return say(coming, seat, { id: newId(), answer: 'yes', ...said })
}

/** Gives up the seat of a guest, or their place in line. */
export function giveUpSeat(coming: Coming, seat: GuestSeat): Promise<void> {
  const { answers, consent } = seat.rsvp
  return say(coming, seat, { id: newId(), answer: 'no', guests: 0, answers, consent })
}

/** Takes the seat that a guest was offered. */
export async function claimGuestSeat({ transact }: Coming, seat: GuestSeat): Promise<void> {
  const { community, id } = seat.rsvp
  await transact(async (tx) => {
    await confirmGuest(tx, community, seat.guest.id)
    await claimAsGuest(tx, community, id)
  })
}

async function say({ transact, come }: Coming, seat: GuestSeat, said: Rsvp): Promise<void> {
  const { community, pool } = seat.rsvp
  const { id: guest } = seat.guest
  await transact((tx) => confirmGuest(tx, community, guest))
  await come({ community, pool, person: null, member: null, guest, said })
}
