import { newId } from '#lib/ids.ts'
import type { Tx } from '../db/transaction.ts'
import { enqueue } from '../jobs/jobs.ts'
import { mail } from './tables.ts'

export interface Mail {
  to: string
  subject: string
  text: string
  html?: string
  /** What it is for, as `people.sign-in-link`. */
  kind: string
}

export const deliverJob = 'mail.deliver'

/** Puts a mail into the outbox. It leaves, by a job, if this transaction commits. */
export async function sendMail(tx: Tx, { to, subject, text, html, kind }: Mail): Promise<void> {
  const id = newId()
  await mail(tx)
    .insertInto('mail_outbox')
    .values({ id, recipient: to, subject, text, html: html ?? null, kind })
    .execute()
  await enqueue(tx, deliverJob, { mail: id })
}
