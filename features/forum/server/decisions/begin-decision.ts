import { day, now, plus } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import type { DecisionView, TopicKind } from '../../contract.ts'
import { usualDays } from '../../limits.ts'
import type { Topic, TopicChange } from '../topic-rows.ts'
import { enqueueClosing, refuseUnlikelyDate } from './closing.ts'

/** A topic as it is opened: one that is a decision is open until a date. */
export function withDecision(topic: Topic, closesAt?: string): Topic {
  return topic.kind === 'decision' ? { ...topic, decision: begin(closesAt) } : topic
}

/** Makes a decision of a topic, or of a decision to which nobody said how they stand another kind of topic. */
export async function changeKind(tx: Tx, topic: Topic, kind: TopicKind): Promise<TopicChange> {
  if (isTaken(topic)) throw new Conflict('decision.stays')
  const decision = kind === 'decision' ? begin() : null
  await enqueueClosing(tx, { ...topic, decision })
  return { kind, decision }
}

/** Whether members said how they stand, or something came of it: then it stays a decision of its own. */
export function isTaken({ decision }: Pick<Topic, 'decision'>): boolean {
  if (!decision) return false
  return decision.outcome !== undefined || Object.values(decision.counts).some((count) => count > 0)
}

function begin(closesAt: string = plus(now(), usualDays * day)): DecisionView {
  refuseUnlikelyDate(closesAt)
  return { closesAt, at: now(), counts: { agree: 0, abstain: 0, disagree: 0, block: 0 } }
}
