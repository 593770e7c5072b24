import { z } from 'zod'
import { now } from '#lib/time.ts'
import type { Config } from '../config/index.ts'
import type { Database } from '../db/database.ts'
import type { JobTask } from '../jobs/jobs.ts'
import { type Envelope, headersOf } from './envelope.ts'
import { pictureId } from './letter.ts'
import { deliverJob, type MailCalendar, type MailPicture } from './send-mail.ts'
import { mail } from './tables.ts'

type MailConfig = Pick<Config, 'smtpUrl' | 'mailFrom' | 'publicUrl'>
type Send = (message: OutboxMail) => Promise<void>

interface OutboxMail {
  id: string
  recipient: string
  subject: string
  text: string
  html: string | null
  envelope: Envelope | null
  calendar: MailCalendar | null
  picture: MailPicture | null
}

const Payload = z.object({ mail: z.uuid() })
const mostAttempts = 12
const patience = 15_000

/** The job that hands mails to the mail server. Where there is none, they stay in the outbox to be read there. */
export function mailJobs(config: MailConfig, database: Database): Record<string, JobTask> {
  const send = config.smtpUrl ? smtp(config.smtpUrl, config) : undefined
  return {
    async [deliverJob](payload) {
      await forgetOld(database)
      await deliver(database, Payload.parse(payload).mail, send)
    },
  }
}

async function deliver(database: Database, id: string, send: Send | undefined): Promise<void> {
  const row = await mail(database)
    .selectFrom('mail_outbox')
    .select([
      'id',
      'recipient',
      'subject',
      'text',
      'html',
      'envelope',
      'calendar',
      'picture',
      'passing',
      'attempts',
    ])
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (!row) return
  if (!send) return settle(database, id, { state: 'kept' })
  try {
    await send(row)
  } catch (error) {
    return settleFailure(database, id, row.attempts + 1, error)
  }
  if (row.passing) return forget(database, id)
  await settle(database, id, { state: 'sent', attempts: row.attempts + 1, error: null, ...emptied })
}

async function forget(database: Database, id: string): Promise<void> {
  await mail(database).deleteFrom('mail_outbox').where('id', '=', id).execute()
}

/** What was in a mail is nobody's to read once a mail server has had it: it may let somebody sign in. */
const emptied = { text: '', html: null, envelope: null, calendar: null, picture: null }

/** A refusal for good ends it; for anything else the job is thrown back and comes again, later each time. */
async function settleFailure(
  database: Database,
  id: string,
  attempts: number,
  error: unknown,
): Promise<void> {
  const told = { attempts, error: error instanceof Error ? error.message : String(error) }
  if (isForGood(error) || attempts >= mostAttempts)
    return settle(database, id, { state: 'failed', ...told, ...emptied })
  await mail(database).updateTable('mail_outbox').set(told).where('id', '=', id).execute()
  throw error
}

async function settle(
  database: Database,
  id: string,
  values: {
    state: 'sent' | 'kept' | 'failed'
    attempts?: number
    error?: string | null
    text?: string
    html?: null
    envelope?: null
    calendar?: null
    picture?: null
  },
): Promise<void> {
  await mail(database)
    .updateTable('mail_outbox')
    .set({ ...values, settled_at: now() })
    .where('id', '=', id)
    .execute()
}

/** RFC 5321, 4.2.1: a reply of 5yz is a permanent refusal; do not repeat it as it is. */
function isForGood(error: unknown): boolean {
  const code = error instanceof Error && 'responseCode' in error ? error.responseCode : undefined
  return typeof code === 'number' && code >= 500 && code < 600
}

async function forgetOld(database: Database): Promise<void> {
  await database.prepared(
    'mail-forget-old',
    `delete from mail_outbox where created_at < now() - interval '30 days'`,
    [],
  )
}

function smtp(url: string, { mailFrom, publicUrl }: MailConfig): Send {
  const timeouts = {
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  }
  const loading = import('nodemailer') // by those alone who have a mail server
  const opening = loading.then(({ createTransport }) => createTransport({ url, ...timeouts }))
  const host = new URL(publicUrl).hostname
  return async ({ id, recipient, subject, text, html, envelope, calendar, picture }) => {
    const transport = await opening
    await transport.sendMail({
      ...headersOf(envelope ?? {}, { id, host, sender: mailFrom }),
      to: { name: '', address: recipient },
      subject,
      text,
      ...(html === null ? {} : { html }),
      ...(calendar ? { icalEvent: { ...calendar, filename: 'event.ics' } } : {}),
      ...(picture ? { attachments: [inline(picture)] } : {}),
    })
  }
}

function inline({ name, content }: MailPicture) {
  return { filename: name, cid: pictureId, content, encoding: 'base64' }
}
