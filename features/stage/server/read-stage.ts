import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { StagedEvent, StageView } from '../contract.ts'
import { type Place, stageFor } from './access.ts'
import { providerOf } from './provider-of.ts'
import { ownQuestions, questionsFor } from './questions/question-rows.ts'
import { presentRound, roundOf } from './rounds/round-rows.ts'
import { stateOf } from './state.ts'
import { newestLines } from './talk/line-rows.ts'

/** A stage as a member enters it. */
export async function readStage(
  db: Db,
  member: Member,
  occurrenceId: Id,
  jitsi: string,
): Promise<StageView> {
  const place = await stageFor(db, member, occurrenceId)
  const { event, isHost, comes } = place
  const { backstage, ...state } = await stateOf(db, event.community, occurrenceId)
  const round = await roundOf(db, event.community, occurrenceId)
  return {
    event: presentEvent(place),
    state,
    provider: event.joinUrl && (comes || isHost) ? providerOf(event.joinUrl, jitsi) : null,
    lines: await newestLines(db, event.community, occurrenceId),
    questions: await questionsFor(db, member, place),
    ...(await ownQuestions(db, member, occurrenceId)),
    round: round ? presentRound(round) : null,
    backstage: isHost ? backstage : null,
    can: { host: isHost, speak: (comes || isHost) && event.status === 'published' },
  }
}

function presentEvent({ event, occurrence }: Place): StagedEvent {
  const { id, title, agenda, speakers, status } = event
  const { startsAt, endsAt } = occurrence
  const cancelled = status === 'cancelled' || occurrence.cancelled
  return { id, title, startsAt, endsAt, cancelled, agenda, speakers }
}
