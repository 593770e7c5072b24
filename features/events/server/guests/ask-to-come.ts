import { z } from 'zod'
import { newId } from '#lib/ids.ts'
import { day, now, plus } from '#lib/time.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import { enqueue, type JobTask } from '#platform/server/jobs/jobs.ts'
import type { PublicEvent } from '../public/public-event.ts'
import { events } from '../tables.ts'
import type { GuestForm } from './guest-form.ts'

export const mailRequestJob = 'events.mail-guest-request'
export const forgetRequestJob = 'events.forget-guest-request'

/** For how long an address can be confirmed. */
const life = 2 * day

/**
 * Notes what somebody from outside wants to say, and has a link mailed by which they say it. Who has that address is looked
 * up in the job, so that neither the answer nor its time tells anything of them.
 */
export async function askToCome(
  tx: Tx,
  { community, id: event }: PublicEvent,
  { name, email, pool, ...said }: GuestForm,
  language: 'en' | 'de',
): Promise<void> {
  const id = newId()
  const expiresAt = plus(now(), life)
  await events(tx)
    .insertInto('event_guest_request')
    .values({
      ...{ community_id: community, id, event_id: event, pool_id: pool, name, email, language },
      ...{ said: JSON.stringify({ id, answer: 'yes', ...said }), expires_at: expiresAt },
    })
    .execute()
  await enqueue(tx, mailRequestJob, { community, id })
  await enqueue(tx, forgetRequestJob, { community, id }, { runAt: new Date(expiresAt) })
}

const Payload = z.object({ community: z.uuid(), id: z.uuid() })

/** The job that forgets what was asked, name and address with it. */
export function forgetRequestTask(transact: Transact): JobTask {
  return async (payload) => {
    const { community, id } = Payload.parse(payload)
    await transact((tx) =>
      events(tx)
        .deleteFrom('event_guest_request')
        .where('community_id', '=', community)
        .where('id', '=', id)
        .execute(),
    )
  }
}
