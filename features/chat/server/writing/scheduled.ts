import type { Selectable } from 'kysely'
import type { Id } from '#lib/ids.ts'
import { day, type Instant, minute, now, plus } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, NotFound, Refusal } from '#platform/server/errors/errors.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import type { ScheduledView, WritingEntries } from '../../contract.ts'
import { longestAhead, mostScheduled } from '../../limits.ts'
import { type ChatTables, chat } from '../tables.ts'

export type Scheduled = Selectable<ChatTables['chat_scheduled']>

export const sendScheduledJob = 'chat.send-scheduled'

/** What a member has scheduled, the next first. */
export async function listScheduled(db: Db, viewer: Viewer): Promise<ScheduledView[]> {
  const rows = await mine(db, viewer).orderBy('post_at').orderBy('id').execute()
  return rows.map(presentScheduled)
}

/** The only way to a scheduled message: its author's. */
export async function scheduledFor(db: Db, viewer: Viewer, id: Id): Promise<Scheduled> {
  const row = await mine(db, viewer).where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('scheduled')
  return row
}

export function presentScheduled({
  id,
  channel_id,
  post,
  post_at,
  refused,
}: Scheduled): ScheduledView {
  return { ...post, id, channelId: channel_id, postAt: post_at, refused }
}

/** Refuses a time that is over, or too far away for anybody to remember. */
export function refuseUnlikelyTime(at: Instant): void {
  if (at < plus(now(), -minute)) throw new Refusal(422, 'scheduled.time-past')
  if (at > plus(now(), longestAhead * day)) throw new Refusal(422, 'scheduled.time-too-far')
}

export async function refuseTooMany(db: Db, viewer: Viewer): Promise<void> {
  const rows = await mine(db, viewer).execute()
  if (rows.length >= mostScheduled)
    throw new Conflict('scheduled.too-many', { most: mostScheduled })
}

/** Has it said when it is time; a later call for the same message replaces the earlier one. */
export async function enqueueScheduled(
  tx: Tx,
  { community_id, id, post_at }: Scheduled,
): Promise<void> {
  const payload = { community: community_id, id, postAt: post_at }
  await enqueue(tx, sendScheduledJob, payload, {
    runAt: new Date(post_at),
    key: `${sendScheduledJob} ${community_id} ${id}`,
  })
}

/** Tells its author, and nobody else, what a scheduled message is now. */
export function announceScheduled(tx: Tx, row: Scheduled): ScheduledView {
  const data: WritingEntries['chat.scheduled-changed'] = presentScheduled(row)
  tx.log({
    community: row.community_id,
    by: row.member_id,
    kind: 'chat.scheduled-changed',
    audience: onlyMembers([row.member_id]),
    data,
    about: row.id,
  })
  return data
}

/** Takes it away, with its words in the log unless they were said. */
export async function dropScheduled(
  tx: Tx,
  row: Scheduled,
  { said }: { said: boolean },
): Promise<void> {
  const { community_id: community, id, member_id } = row
  await chat(tx)
    .deleteFrom('chat_scheduled')
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  if (!said) await emptyEntries(tx, community, id, { body: '' })
  const data: WritingEntries['chat.scheduled-removed'] = { id }
  tx.log({
    community,
    by: member_id,
    kind: 'chat.scheduled-removed',
    audience: onlyMembers([member_id]),
    data,
  })
}

function mine(db: Db, { community, member }: Viewer) {
  return chat(db)
    .selectFrom('chat_scheduled')
    .selectAll()
    .where('community_id', '=', community)
    .where('member_id', '=', member)
}
