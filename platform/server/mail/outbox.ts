import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '../db/database.ts'
import { mail } from './tables.ts'

/** A mail as the outbox shows it. What is in it is shown only while the outbox is the one place to read it. */
export interface OutboxEntry {
  id: Id
  to: string
  /** Null where a mail server has had it, like the text: it may name a private community. */
  subject: string | null
  kind: string
  state: 'waiting' | 'sent' | 'kept' | 'failed'
  attempts: number
  error: string | null
  at: Instant
  text: string | null
}

/** Mails of the last 30 days, newest first, before `before`, at most `limit`. */
export async function listOutbox(
  db: Db,
  { before, limit }: { before?: Id | undefined; limit: number },
): Promise<OutboxEntry[]> {
  const rows = await mail(db)
    .selectFrom('mail_outbox')
    .selectAll()
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(
    ({ id, recipient: to, subject, kind, state, attempts, error, text, created_at }) => ({
      ...{ id, to, kind, state, attempts, error, at: created_at },
      subject: state === 'kept' ? subject : null,
      text: state === 'kept' ? text : null,
    }),
  )
}
