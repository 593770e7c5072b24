import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'

/**
 * Writes into messages that were answered how many answers stand, the last time, and the last to answer; in one
 * statement, for what changes at large. Answers how many had no answer before and have one now.
 */
export async function countAnswers(tx: Tx, community: Id, roots: readonly Id[]): Promise<number> {
  if (roots.length === 0) return 0
  const rows = await tx.prepared<{ fresh: boolean }>('chat-count-answers', countSql, [
    community,
    roots,
  ])
  return rows.filter(({ fresh }) => fresh).length
}

const countSql = `
  with by_author as (
    select thread_id, author_id, count(*) as count, max(at) as last_at,
      row_number() over (partition by thread_id order by max(at) desc, author_id) as place
    from chat_message
    where community_id = $1 and thread_id = any($2::uuid[]) and deleted_at is null
    group by thread_id, author_id
  ), answered as (
    select thread_id, sum(count) as count, max(last_at) as last_at,
      jsonb_agg(author_id order by place) filter (where place <= 3) as authors
    from by_author group by thread_id
  ), before as (
    select id, thread is null as fresh from chat_message where community_id = $1 and id = any($2::uuid[])
  )
  update chat_message root
  set thread = case when answered.count > 0 then jsonb_build_object(
    'count', answered.count, 'authors', answered.authors,
    'lastAt', to_char(answered.last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) end
  from before left join answered on before.id = answered.thread_id
  where root.community_id = $1 and root.id = before.id
  returning before.fresh and answered.count > 0 as fresh`
