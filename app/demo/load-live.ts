import { memberFor } from '#features/communities/server/index.ts'
import type { Event } from '#features/events/server/index.ts'
import { CreatePoll } from '#features/polls/contract.ts'
import { vote } from '#features/polls/server/index.ts'
import {
  askPoll,
  askQuestion,
  changeBackstage,
  raiseHand,
  sayLines,
  settleQuestion,
  voteQuestions,
} from '#features/stage/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Comer, Hosting } from './events/input-of.ts'
import type { LivePlan } from './events/plan.ts'
import { personId } from './load-ids.ts'

/** What was said so far on the live page of an event that is on. */
export async function loadLive(hosting: Hosting, plan: LivePlan, event: Event): Promise<void> {
  const [date] = event.occurrences
  if (!date) return
  const { tx, community, member } = hosting
  const at = { community, occurrenceId: date.id }
  const comers = await comersAt(tx, at)
  const lines = plan.lines.map(([who, body]) => ({ ...at, person: personId(who), body }))
  await sayLines(
    tx,
    lines.map((line) => ({ ...line, id: newId() })),
  )
  for (const question of plan.questions) await ask(hosting, question, date.id, comers)
  for (const who of plan.hands) await raiseHand(tx, await member(who), date.id, true)
  const begun = [date.startsAt, hosting.at]
  const run = plan.run.map(([title, minutes], nth) => ({
    ...{ id: newId(), title, minutes, note: '', beganAt: begun[nth] ?? null },
  }))
  const host = await member(hosting.plan.lead)
  await changeBackstage(tx, host, date.id, { notes: plan.notes, run })
  await poll(hosting, plan.poll, date.id, comers)
}

/** Those who have a seat. */
async function comersAt(
  tx: Tx,
  { community, occurrenceId }: { community: Id; occurrenceId: Id },
): Promise<Comer[]> {
  return tx.prepared<Comer>(
    'demo-live-comers',
    `select m.person_id as person, m.id as member from event_rsvp r
     join member m on m.community_id = r.community_id and m.id = r.member_id
     where r.community_id = $1 and r.pool_id = $2 and r.status = 'going' order by r.at, r.id`,
    [community, occurrenceId],
  )
}

async function ask(
  { tx, community, member, plan }: Hosting,
  [who, body, votes, status, unnamed]: LivePlan['questions'][number],
  occurrenceId: Id,
  comers: readonly Comer[],
): Promise<void> {
  const id = newId()
  const anonymous = unnamed !== undefined
  await askQuestion(tx, await member(who), occurrenceId, { id, body, anonymous })
  const voters = comers.slice(0, votes).map(({ person }) => ({ person, community, occurrenceId }))
  await voteQuestions(
    tx,
    voters.map((voter) => ({ ...voter, questionId: id, vote: true })),
  )
  const host = await member(plan.lead)
  if (status) await settleQuestion(tx, host, { occurrenceId, questionId: id }, { status })
}

async function poll(
  { tx, member, plan, random }: Hosting,
  { question, options }: LivePlan['poll'],
  occurrenceId: Id,
  comers: readonly Comer[],
): Promise<void> {
  const asked = CreatePoll.parse({
    ...{ id: newId(), question, options: options.map((text) => ({ id: newId(), text })) },
  })
  await askPoll(tx, await member(plan.lead), occurrenceId, asked)
  for (const { person } of comers.slice(0, -2)) {
    const chosen = random.pick(asked.options).id
    await vote(tx, await memberFor(tx, person, plan.slug), asked.id, { choices: [chosen] })
  }
}
