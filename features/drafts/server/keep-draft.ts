import type { Member } from '#features/communities/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Live } from '#platform/server/live/live.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { DraftSignals, DraftView, KeepDraft } from '../contract.ts'
import { mostDrafts } from '../limits.ts'

/**
 * Keeps what a member began, and tells their other devices. What was written later holds, whichever device is heard first;
 * a clock that runs ahead counts as now. Answers with what holds.
 */
export async function keepDraft(
  tx: Tx,
  live: Live,
  { community, member }: Pick<Member, 'community' | 'member'>,
  { place, body, at }: KeepDraft,
): Promise<DraftView> {
  const words = body.trim() === '' ? '' : body
  const [kept] = await tx.prepared<DraftView>(
    'draft-keep',
    `insert into draft as d (community_id, member_id, place, body, at)
     values ($1, $2, $3, $4, least($5::timestamptz, now()))
     on conflict (community_id, member_id, place) do update set body = excluded.body, at = excluded.at
       where d.at < excluded.at
     returning place, body, at`,
    [community, member, place, words, at],
  )
  if (!kept) return standing(tx, community, member, place)
  await forgetOldest(tx, community, member)
  const draft: DraftSignals['drafts.kept'] = kept
  tx.afterCommit(() => live.signal(community, onlyMembers([member]), 'drafts.kept', draft))
  return draft
}

async function standing(
  tx: Tx,
  community: string,
  member: string,
  place: string,
): Promise<DraftView> {
  const [row] = await tx.prepared<DraftView>(
    'draft',
    'select place, body, at from draft where community_id = $1 and member_id = $2 and place = $3',
    [community, member, place],
  )
  if (!row) throw new Error('a draft that could not be kept is not there')
  return row
}

async function forgetOldest(tx: Tx, community: string, member: string): Promise<void> {
  await tx.prepared(
    'draft-forget-oldest',
    `delete from draft where community_id = $1 and member_id = $2 and place in (
       select place from draft where community_id = $1 and member_id = $2
       order by at desc, place desc offset ${mostDrafts})`,
    [community, member],
  )
}
