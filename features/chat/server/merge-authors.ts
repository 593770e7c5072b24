import type { Merge } from '#features/communities/server/index.ts'
import { mergeSenders } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { type Audience, everyMember, onlyMembers } from '#platform/server/log/audience.ts'
import { countAnswers } from './count-answers.ts'

/**
 * Lets all that a shadow said, was called and put on messages be one of the member who turned out to be it; a few statements
 * however much it is, under the log's lock. Replicas take their snapshot anew.
 */
export async function mergeAuthors(tx: Tx, merge: Merge): Promise<void> {
  const { community, from, into, opensPrivate } = merge
  const said = await tx.prepared<{ id: Id; thread_id: Id | null }>(
    'chat-merge-authors',
    `update chat_message set author_id = $3 where community_id = $1 and author_id = $2 returning id, thread_id`,
    [community, from, into],
  )
  const marked = await tx.prepared<{ id: Id }>('chat-merge-marks', mergeMarksSql, [
    community,
    from,
    into,
  ])
  const roots = new Set(said.flatMap(({ thread_id }) => thread_id ?? []))
  await countAnswers(tx, community, [...roots])
  const opened = opensPrivate ? await openPrivate(tx, merge) : []
  await mergeSenders(tx, merge)
  announceChangedHistory(tx, community, into, [...said, ...marked, ...opened])
}

/** Lets the member into what the shadow was in, and answers with all that was said there, by whomever: others see it now. */
function openPrivate(tx: Tx, { community, from, into }: Merge): Promise<{ id: Id }[]> {
  return tx.prepared<{ id: Id }>(
    'chat-merge-audience',
    `with opened as (
       update chat_channel set audience = array_replace(audience, 'member:' || $2, 'member:' || $3)
       where community_id = $1 and 'member:' || $2 = any(audience) returning id
     )
     select m.id from chat_message m join opened o on m.channel_id = o.id where m.community_id = $1`,
    [community, from, into],
  )
}

const mostInEntry = 500

/**
 * Much of what was said is not as it was: whatever a replica holds is to be taken anew. Which messages it is stands in
 * entries for the member whose past it is, and for those who follow the log, as some may be private.
 */
export function announceChangedHistory(
  tx: Tx,
  community: Id,
  member: Id,
  changed: readonly { id: Id }[],
): void {
  const tell = (audience: Audience, messages: Id[]) =>
    tx.log({ community, by: null, kind: 'chat.history-changed', audience, data: { messages } })
  tell(everyMember, [])
  const ids = [...new Set(changed.map(({ id }) => id))]
  for (let from = 0; from < ids.length; from += mostInEntry)
    tell(onlyMembers([member]), ids.slice(from, from + mostInEntry))
}

/** Who put the same emoji twice, as themselves and as their shadow, has put it once. */
const mergeMarksSql = `
  update chat_message set
    body = replace(body, '<@' || $2::text || '>', '<@' || $3::text || '>'),
    pinned = replace(pinned::text, $2::text, $3::text)::jsonb,
    solved = replace(solved::text, $2::text, $3::text)::jsonb,
    reactions = (
      select jsonb_agg(jsonb_build_object('emoji', reaction->'emoji', 'by', (
        select jsonb_agg(who order by place) from (
          select case who when $2::text then $3::text else who end as who, min(nth) as place
          from jsonb_array_elements_text(reaction->'by') with ordinality as b (who, nth) group by 1
        ) each)) order by nth)
      from jsonb_array_elements(reactions) with ordinality as r (reaction, nth)
    )
  where community_id = $1::uuid and (body like '%<@' || $2::text || '>%' or reactions::text like '%' || $2::text || '%'
    or pinned::text like '%' || $2::text || '%' or solved::text like '%' || $2::text || '%')
  returning id`
