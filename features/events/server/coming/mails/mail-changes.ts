import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import type { comingMails } from '../../../messages/coming-mails.ts'
import type { Noted } from '../book.ts'
import { holdsSeat } from '../seats/pool.ts'

export const mailJob = 'events.mail-changes'

/** What somebody hears of by mail. */
export type Occasion = keyof (typeof comingMails)['en']

/** One thing to tell: what became of an RSVP, and when. */
export interface ToTell {
  rsvp: Id
  occasion: Occasion
  reason: string
  at: Instant
}

/** Has mails written to all who have to hear what became of them, if this commits. One job, however many they are. */
export async function mailChanges(tx: Tx, noted: readonly Noted[]): Promise<void> {
  const told = noted.flatMap(({ before, after, reason }) => {
    const occasion = occasionOf(before, after)
    const { community, id: rsvp, changedAt: at } = after
    return occasion ? { community, rsvp, occasion, reason, at } : []
  })
  for (const [community, each] of Map.groupBy(told, (one) => one.community))
    await enqueue(tx, mailJob, { community, told: each })
}

/** Has one mail written anew. */
export function mailAgain(tx: Tx, community: Id, told: ToTell): Promise<void> {
  return enqueue(tx, mailJob, { community, told: [told] })
}

function occasionOf(before: Noted['before'], { status }: Noted['after']): Occasion | undefined {
  if (before?.status === status) return undefined
  if (status === 'going') return 'confirmed'
  if (status === 'waiting') return 'inLine'
  if (status === 'offered' || status === 'lapsed') return status
  if (status === 'refused') return before?.status === 'going' ? 'removed' : 'refused'
  return status === 'no' && before && holdsSeat(before) ? 'thanked' : undefined
}
