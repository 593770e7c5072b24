import type { ColumnType, Generated } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '../db/database.ts'
import type { Envelope } from './envelope.ts'
import type { MailCalendar, MailPicture } from './send-mail.ts'

interface OutboxTable {
  id: Id
  recipient: string
  subject: string
  text: string
  html: string | null
  kind: string
  state: Generated<'waiting' | 'sent' | 'kept' | 'failed'>
  attempts: Generated<number>
  error: string | null
  created_at: Generated<Instant>
  settled_at: Instant | null
  /** A JSON value; it goes in as text. */
  envelope: ColumnType<Envelope | null, string | null, null>
  passing: Generated<boolean>
  calendar: ColumnType<MailCalendar | null, string | null, null>
  picture: ColumnType<MailPicture | null, string | null, null>
}

export const mail = tables<{ mail_outbox: OutboxTable }>()
