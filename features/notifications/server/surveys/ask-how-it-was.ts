import { z } from 'zod'
import {
  attendanceOf,
  type Comer,
  comersTo,
  type Event,
  findEvent,
} from '#features/events/server/index.ts'
import { surveyAfter } from '#features/recaps/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Config } from '#platform/server/config/index.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { sendMail } from '#platform/server/mail/send-mail.ts'
import { notifications } from '../tables.ts'
import { awaitSurveys } from './await-surveys.ts'
import { dueSurveys } from './due-surveys.ts'
import { surveyLetter } from './survey-letter.ts'

const Payload = z.object({ community: z.uuid(), event: z.uuid() })

type Lent = { config: Config; transact: Transact }

/**
 * The job that asks those who were at a date how it was, once. Of a series that is joined by the date it asks only after dates
 * for which hosts said what is asked: whoever meets every week is not asked every week.
 */
export function surveyTask({ config, transact }: Lent): JobTask {
  return async (payload) => {
    const { community, event: id } = Payload.parse(payload)
    await transact(async (tx) => {
      const event = await findEvent(tx, community, id)
      if (event?.status !== 'published') return
      const { due, next } = dueSurveys(event, now())
      for (const date of due)
        if (await isFirst(tx, community, date)) await ask(tx, config, event, date)
      if (next) await awaitSurveys(tx, community, id, next)
    })
  }
}

async function isFirst(tx: Tx, community: Id, date: Id): Promise<boolean> {
  const { numInsertedOrUpdatedRows: first } = await notifications(tx)
    .insertInto('notification_survey')
    .values({ community_id: community, occurrence_id: date })
    .onConflict((known) => known.doNothing())
    .executeTakeFirstOrThrow()
  return first === 1n
}

async function ask(tx: Tx, config: Config, event: Event, date: Id): Promise<void> {
  const { community } = event
  const survey = await surveyAfter(tx, community, date)
  const isRegular = event.joining === 'each' && (event.rule !== null || event.extraSlots.length > 0)
  if (survey.off || (isRegular && !survey.isSet)) return
  const { there } = await attendanceOf(tx, community, date)
  const comers = (await comersTo(tx, event, { id: date }, config)).filter(
    ({ member }) => member && there.includes(member) && !survey.answered.has(member),
  )
  const silent = await unwanted(tx, comers)
  for (const comer of comers) {
    if (!comer.person || !comer.slug || silent.has(comer.person)) continue
    const about = { event, date, anonymous: survey.anonymous, comer }
    const letter = surveyLetter(config, about)
    const kind = 'notifications.survey'
    await sendMail(tx, { ...letter, to: comer.email, kind, passing: true })
  }
}

/** Those who want not to be asked. */
async function unwanted(tx: Tx, comers: readonly Comer[]): Promise<Set<Id>> {
  const rows = await tx.prepared<{ id: Id }>(
    'notification-no-surveys',
    'select person_id as id from notification_wish where not surveys and person_id = any($1::uuid[])',
    [comers.flatMap(({ person }) => person ?? [])],
  )
  return new Set(rows.map(({ id }) => id))
}
