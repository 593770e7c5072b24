import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, NotFound } from '#platform/server/errors/errors.ts'
import { openBook } from '../book.ts'
import type { RsvpRow } from '../rsvp-rows.ts'
import { findRsvp } from '../rsvps-at.ts'
import { hostedIn } from '../visible-pool.ts'
import { mailAgain, type Occasion } from './mail-changes.ts'

/** A host has the mail about somebody's seat sent once more, with their ticket or the way to take what they were offered. */
export async function resendMail(tx: Tx, member: Member, rsvpId: Id): Promise<null> {
  const { community } = member
  const row = await findRsvp(tx, community, rsvpId)
  if (!row) throw new NotFound('rsvp')
  hostedIn(await openBook(tx, [row]), member, row.pool)
  const occasion = occasions[row.status]
  if (!occasion) throw new Conflict('rsvp.nothing-to-mail')
  await mailAgain(tx, community, { rsvp: rsvpId, occasion, reason: '', at: now() })
  return null
}

const occasions: Partial<Record<RsvpRow['status'], Occasion>> = {
  going: 'confirmed',
  waiting: 'inLine',
  offered: 'offered',
}
