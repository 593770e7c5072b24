import { newId } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound, Refusal } from '#platform/server/errors/errors.ts'
import { newRsvp } from '../coming/come.ts'
import { poolsAt } from '../coming/pools-at.ts'
import { refuseAnswers } from '../coming/refuse-answers.ts'
import { answered } from '../coming/seats/answer.ts'
import type { PublicEvent } from '../public/public-event.ts'
import type { PoolForm } from './guest-form.ts'

/** Refuses at once what would be refused once an address is confirmed, so that nobody waits for a mail in vain. */
export async function refuseEarly(
  db: Db,
  { community, id }: Pick<PublicEvent, 'community' | 'id'>,
  { pool: poolId, ticketId, guests, answers, consent }: PoolForm,
): Promise<void> {
  const pool = (await poolsAt(db, [{ community, pool: poolId }])).get(`${community} ${poolId}`)
  if (pool?.event.id !== id) throw new NotFound('pool')
  const wanted = {
    ...newRsvp(newId(), pool, now()),
    ...{ member: null, guest: null, answers, consent, guests },
    ticket: ticketId ?? pool.tickets[0]?.id ?? '',
  }
  const refusal = refuseAnswers(pool.event.questions, answers)
  const outcome = refusal ?? answered(pool, undefined, wanted, 'yes')
  if (outcome instanceof Refusal) throw outcome
}
