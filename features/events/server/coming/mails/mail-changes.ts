import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import type { Noted } from '../book.ts'
import { holdsSeat } from '../seats/pool.ts'

export const mailJob = 'events.mail-changes'

/** What somebody hears of by mail. */
export type Occasion =
  | 'confirmed'
  | 'in-line'
  | 'offered'
  | 'lapsed'
  | 'refused'
  | 'removed'
  | 'thanked'

/** One mail to write: about an RSVP as it was then, so that what is no longer so is not told. */
export interface ToMail {
  rsvp: Id
  occasion: Occasion
  reason: string
  at: Instant
}

/** Has mails written to all who have to hear what became of them, if this commits. One job, however many they are. */
export async function mailChanges(tx: Tx, noted: readonly Noted[]): Promise<void> {
  const told = noted.flatMap(({ before, after, reason }) => {
    const occasion = occasionOf(before?.status, after)
    const { community, id: rsvp, changedAt: at } = after
    return occasion ? { community, rsvp, occasion, reason, at } : []
  })
  for (const [community, mails] of Map.groupBy(told, (each) => each.community))
    await enqueue(tx, mailJob, { community, mails })
}

function occasionOf(before: Noted['after']['status'] | undefined, { status }: Noted['after']) {
  if (before === status) return undefined
  if (status === 'going') return 'confirmed'
  if (status === 'waiting') return 'in-line'
  if (status === 'offered' || status === 'lapsed') return status
  if (status === 'refused') return before === 'going' ? 'removed' : 'refused'
  const gaveUp = status === 'no' && before && holdsSeat({ status: before })
  return gaveUp ? 'thanked' : undefined
}
