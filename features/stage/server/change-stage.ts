import type { Member } from '#features/communities/server/index.ts'
import type { CreatePoll, PollState } from '#features/polls/contract.ts'
import { createPoll } from '#features/polls/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { Backstage, ChangeStage, StageState } from '../contract.ts'
import { mostPolls } from '../limits.ts'
import { hostedBy } from './access.ts'
import { changeState, stateOf } from './state.ts'

/** A host sets how the stage is. */
export async function changeStage(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  { moderated, captionsUrl, sessionId }: ChangeStage,
): Promise<StageState> {
  await lockLogs(tx, [member.community])
  const place = await hostedBy(tx, member, occurrenceId)
  if (sessionId && !place.event.agenda.some(({ id }) => id === sessionId))
    throw new Refusal(422, 'stage.no-such-session')
  const { backstage: _, ...state } = await changeState(tx, place, member.member, {
    ...(moderated !== undefined && { moderated }),
    ...(captionsUrl !== undefined && { captionsUrl }),
    ...(sessionId !== undefined && { sessionId }),
  })
  return state
}

/** Hosts' notes and run of show, as they are now; the last who wrote holds. */
export async function changeBackstage(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  backstage: Backstage,
): Promise<Backstage> {
  await lockLogs(tx, [member.community])
  const place = await hostedBy(tx, member, occurrenceId)
  return (await changeState(tx, place, member.member, { backstage })).backstage
}

/** A host asks all who take part. */
export async function askPoll(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  poll: CreatePoll,
): Promise<PollState> {
  await lockLogs(tx, [member.community])
  const place = await hostedBy(tx, member, occurrenceId)
  const { pollIds } = await stateOf(tx, member.community, occurrenceId)
  if (pollIds.length >= mostPolls) throw new Conflict('stage.too-many-polls', { most: mostPolls })
  const asked = await createPoll(tx, member, place.audience, poll)
  if (!pollIds.includes(poll.id))
    await changeState(tx, place, member.member, { pollIds: [...pollIds, poll.id] })
  return asked
}
