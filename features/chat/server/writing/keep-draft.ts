import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Live } from '#platform/server/live/live.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { DraftView, KeepDraft, WritingSignals } from '../../contract.ts'
import { channelFor } from '../access.ts'
import { type DraftRow, draftColumns, presentDraft } from './drafts.ts'

/**
 * Keeps what a member began, and tells their other devices. What was written later holds, whichever device is heard first;
 * a clock that runs ahead counts as now. Answers with what holds.
 */
export async function keepDraft(
  tx: Tx,
  live: Live,
  actor: Member,
  channelId: Id,
  { body, at, threadId }: KeepDraft,
): Promise<DraftView> {
  const { community, member } = actor
  const channel = await channelFor(tx, actor, channelId)
  const place = threadId ?? channel.id
  const words = body.trim() === '' ? '' : body
  const [kept] = await tx.prepared<DraftRow>(
    'chat-keep-draft',
    `insert into chat_draft as d (community_id, member_id, channel_id, place_id, body, at)
     values ($1, $2, $3, $4, $5, least($6::timestamptz, now()))
     on conflict (community_id, member_id, place_id) do update set body = excluded.body, at = excluded.at
       where d.at < excluded.at and d.channel_id = excluded.channel_id
     returning ${draftColumns}`,
    [community, member, channel.id, place, words, at],
  )
  if (!kept) return standing(tx, actor, place)
  const draft: WritingSignals['chat.draft'] = presentDraft(kept)
  tx.afterCommit(() => live.signal(community, onlyMembers([member]), 'chat.draft', draft))
  return draft
}

async function standing(tx: Tx, { community, member }: Member, place: Id): Promise<DraftView> {
  const [row] = await tx.prepared<DraftRow>(
    'chat-draft',
    `select ${draftColumns} from chat_draft d where d.community_id = $1 and d.member_id = $2 and d.place_id = $3`,
    [community, member, place],
  )
  if (!row) throw new Error('a draft that could not be kept is not there')
  return presentDraft(row)
}
