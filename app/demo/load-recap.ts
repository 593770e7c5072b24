import { memberFor } from '#features/communities/server/index.ts'
import type { Event } from '#features/events/server/index.ts'
import {
  answerSurvey,
  keepRecording,
  setSurvey,
  thankSpeaker,
  writeRecap,
} from '#features/recaps/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Comer, Hosting } from './events/input-of.ts'
import type { AfterPlan } from './events/plan.ts'

/** What people said of an event that is over, and what was kept of it. */
export async function loadRecap(hosting: Hosting, plan: AfterPlan, event: Event): Promise<void> {
  const [date] = event.occurrences
  const [speaker] = event.speakers
  if (!date || !speaker) return
  const { tx, member } = hosting
  const host = await member(hosting.plan.lead)
  const question = { id: newId(), ...plan.question }
  await setSurvey(tx, host, date.id, { off: false, anonymous: true, questions: [question] })
  const guests = await guestsOf(hosting, date.id)
  for (const [nth, [score, ...values]] of plan.answers.entries()) {
    const { person = '' } = guests[nth] ?? {}
    const guest = await memberFor(tx, person, hosting.plan.slug)
    await answerSurvey(tx, guest, date.id, {
      ...{ score, answers: [{ questionId: question.id, values }] },
    })
  }
  const about = { occurrenceId: date.id, speakerId: speaker.id }
  for (const [who, words] of plan.thanks)
    await thankSpeaker(tx, await member(who), about, { words })
  const categoryId = await firstCategory(hosting)
  await writeRecap(tx, host, date.id, { id: newId(), categoryId, ...plan.recap })
  await keepRecording(tx, host, date.id, { id: newId(), kind: 'recording', ...plan.recording })
}

/** Those who were at the door, the first first. */
async function guestsOf({ tx, community }: Hosting, occurrence: Id): Promise<Comer[]> {
  return tx.prepared<Comer>(
    'demo-guests',
    `select m.person_id as person, m.id as member from event_check_in c
     join event_rsvp r on r.community_id = c.community_id and r.id = c.rsvp_id
     join member m on m.community_id = r.community_id and m.id = r.member_id
     where c.community_id = $1 and c.occurrence_id = $2 order by r.at, r.id`,
    [community, occurrence],
  )
}

async function firstCategory({ tx, community }: Hosting): Promise<Id> {
  const [category] = await tx.prepared<{ id: Id }>(
    'demo-first-category',
    'select id from forum_category where community_id = $1 order by place limit 1',
    [community],
  )
  return category?.id ?? ''
}
