import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { StageState } from '../contract.ts'
import { hostedBy, type Place, spokenOn } from './access.ts'
import { changeState, stateOf } from './state.ts'

/** Raises one's hand, behind those that are up, or takes it down. */
export async function raiseHand(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  raised: boolean,
): Promise<StageState> {
  await lockLogs(tx, [member.community])
  return setHand(tx, await spokenOn(tx, member, occurrenceId), member, member.member, raised)
}

/** A host takes somebody's hand down, as they have spoken. */
export async function lowerHand(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  whose: Id,
): Promise<StageState> {
  await lockLogs(tx, [member.community])
  return setHand(tx, await hostedBy(tx, member, occurrenceId), member, whose, false)
}

async function setHand(
  tx: Tx,
  place: Place,
  { community, member: by }: Member,
  whose: Id,
  raised: boolean,
): Promise<StageState> {
  const { backstage: _, ...before } = await stateOf(tx, community, place.occurrence.id)
  const isUp = before.hands.some(({ member }) => member === whose)
  if (isUp === raised) return before
  const others = before.hands.filter(({ member }) => member !== whose)
  const hands = raised ? [...others, { member: whose, at: now() }] : others
  const { backstage: __, ...after } = await changeState(tx, place, by, { hands })
  return after
}
