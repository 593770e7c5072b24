import { newId } from '#lib/ids.ts'
import type { Tx } from '../db/transaction.ts'
import { enqueue } from '../jobs/jobs.ts'
import type { Envelope } from './envelope.ts'
import { mail } from './tables.ts'

export interface Mail {
  to: string
  subject: string
  text: string
  html?: string
  /** What it is for, as `people.sign-in-link`. */
  kind: string
  envelope?: Envelope
  /** Nothing of it stays in the outbox once a mail server has it: there are many, and nobody looks for one. */
  passing?: boolean
}

export const deliverJob = 'mail.deliver'

/** Puts a mail into the outbox. It leaves, by a job, if this transaction commits. */
export async function sendMail(tx: Tx, letter: Mail): Promise<void> {
  const { to, subject, text, html = null, kind, envelope, passing = false } = letter
  const id = newId()
  const said = envelope ? JSON.stringify(envelope) : null
  await mail(tx)
    .insertInto('mail_outbox')
    .values({ id, recipient: to, subject, text, html, kind, envelope: said, passing })
    .execute()
  await enqueue(tx, deliverJob, { mail: id }, { unhurried: passing })
}
