import { z } from 'zod'
import { type Comer, comersTo, type Event, findEvent } from '#features/events/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Config } from '#platform/server/config/index.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { sendMail } from '#platform/server/mail/send-mail.ts'
import { notifications } from '../tables.ts'
import { awaitReminders } from './await-reminders.ts'
import { dueReminders, type Reminder } from './due-reminders.ts'
import { reminderLetter } from './reminder-letter.ts'

const Payload = z.object({ community: z.uuid(), event: z.uuid() })

type Lent = { config: Config; transact: Transact }

/**
 * The job that reminds those who come to an event. It asks how the event is now, so what was moved is told by its new time;
 * what is told is noted in the transaction that writes the mails, so running twice reminds once. Then it waits for the next.
 */
export function remindTask({ config, transact }: Lent): JobTask {
  return async (payload) => {
    const { community, event: id } = Payload.parse(payload)
    await transact(async (tx) => {
      const event = await findEvent(tx, community, id)
      if (event?.status !== 'published') return
      const { due, next } = dueReminders(event, now())
      for (const reminder of due)
        if (await isFirst(tx, community, reminder)) await remind(tx, config, event, reminder)
      if (next) await awaitReminders(tx, community, id, next)
    })
  }
}

async function isFirst(tx: Tx, community: Id, { date, startsAt, minutes }: Reminder) {
  const { numInsertedOrUpdatedRows: first } = await notifications(tx)
    .insertInto('notification_reminder')
    .values({ community_id: community, occurrence_id: date, minutes, starts_at: startsAt })
    .onConflict((known) => known.doNothing())
    .executeTakeFirstOrThrow()
  return first === 1n
}

async function remind(tx: Tx, config: Config, event: Event, { date }: Reminder): Promise<void> {
  const occurrence = event.occurrences.find(({ id }) => id === date)
  if (!occurrence) return
  const comers = await comersTo(tx, event, occurrence, config)
  const silent = await unwanted(tx, comers)
  for (const comer of comers) {
    if (silent.has(comer.person ?? comer.guest ?? '')) continue
    const letter = reminderLetter(config, { event, occurrence, comer })
    const kind = 'notifications.reminder'
    await sendMail(tx, { ...letter, to: comer.email, kind, passing: true })
  }
}

/** Those who want no reminders, persons and guests. */
async function unwanted(tx: Tx, comers: readonly Comer[]): Promise<Set<Id>> {
  const rows = await tx.prepared<{ id: Id }>(
    'notification-no-reminders',
    `select person_id as id from notification_wish where not reminders and person_id = any($1::uuid[])
     union all select guest_id from notification_guest_stop where guest_id = any($2::uuid[])`,
    [comers.flatMap(({ person }) => person ?? []), comers.flatMap(({ guest }) => guest ?? [])],
  )
  return new Set(rows.map(({ id }) => id))
}
