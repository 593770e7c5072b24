import { type Id, newId } from '#lib/ids.ts'
import type { Tx } from '../db/transaction.ts'
import { enqueue } from '../jobs/jobs.ts'
import type { Envelope } from './envelope.ts'
import { mail } from './tables.ts'

export interface Mail {
  /** Chosen by who must not send it twice. */
  id?: Id
  to: string
  subject: string
  text: string
  html?: string
  /** What it is for, as `people.sign-in-link`. */
  kind: string
  envelope?: Envelope
  calendar?: MailCalendar | undefined
  /** What the picture of its letter shows. */
  picture?: MailPicture | undefined
  /** Nothing of it stays in the outbox once a mail server has it: there are many, and nobody looks for one. */
  passing?: boolean
}

/** What goes into the calendar of who gets a mail. */
export interface MailCalendar {
  /** What it does there (RFC 5546). */
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  /** A calendar file. */
  content: string
}

/** A small picture in a mail, shown without being fetched from anywhere. */
export interface MailPicture {
  name: string
  /** The bytes in base64. */
  content: string
}

export const deliverJob = 'mail.deliver'

/** Puts a mail into the outbox. It leaves, by a job, if this transaction commits. The same id again sends nothing. */
export async function sendMail(tx: Tx, letter: Mail): Promise<void> {
  const {
    id = newId(),
    to,
    subject,
    text,
    html = null,
    kind,
    envelope,
    passing = false,
    calendar,
    picture,
  } = letter
  const said = envelope ? JSON.stringify(envelope) : null
  const file = calendar ? JSON.stringify(calendar) : null
  const { numInsertedOrUpdatedRows: written } = await mail(tx)
    .insertInto('mail_outbox')
    .values({
      id,
      recipient: to,
      subject,
      text,
      html,
      kind,
      envelope: said,
      passing,
      calendar: file,
      picture: picture ? JSON.stringify(picture) : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (written) await enqueue(tx, deliverJob, { mail: id }, { unhurried: passing })
}
