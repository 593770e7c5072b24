import type { Merge } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { everyMember, onlyMembers } from '#platform/server/log/audience.ts'
import { postIdsOf } from './post-ids.ts'

/**
 * Lets what a shadow wrote, answered and put on posts be of the member who turned out to be it, under the log's lock. Replicas
 * take their snapshot anew, where there was anything.
 */
export async function mergeWriters(tx: Tx, merge: Merge): Promise<void> {
  const { community, from, into, opensPrivate } = merge
  const posts = await tx.prepared<{ id: Id }>('forum-merge-posts-of', mergePostsSql, [
    community,
    from,
    into,
  ])
  const topics = await tx.prepared<{ id: Id; opened: boolean }>(
    'forum-merge-topics-of',
    mergeTopicsSql,
    [community, from, into, opensPrivate],
  )
  if (posts.length + topics.length === 0) return
  const kind = 'forum.history-changed'
  tx.log({ community, by: null, kind, audience: everyMember, data: { posts: [] } })
  const opened = topics.filter((topic) => topic.opened).map(({ id }) => id)
  const changed = new Set(posts.map(({ id }) => id))
  // What others wrote in topics that were for the shadow is for the member now.
  for (const topicId of opened)
    for (const id of await postIdsOf(tx, community, topicId)) changed.add(id)
  const ids = [...changed]
  for (let at = 0; at === 0 || at < ids.length; at += mostInEntry) {
    const data = { posts: ids.slice(at, at + mostInEntry) }
    tx.log({ community, by: null, kind, audience: onlyMembers([into]), data })
  }
}

const mostInEntry = 500

/** Members who said something of what another wrote: each once, and not the author, who it may have turned out to be. */
function othersOnly(column: 'votes' | 'same'): string {
  return `(
      select jsonb_agg(who order by place) from (
        select case who when $2::text then $3::text else who end as who, min(nth) as place
        from jsonb_array_elements_text(${column}) with ordinality as b (who, nth) group by 1
      ) each where who <> case author_id when $2::uuid then $3::text else author_id::text end
    )`
}

/** Who put the same emoji twice, as themselves and as their shadow, has put it once. */
const mergePostsSql = `
  update forum_post set
    author_id = case author_id when $2::uuid then $3::uuid else author_id end,
    body = replace(body, '<@' || $2::text || '>', '<@' || $3::text || '>'),
    reply_to = replace(reply_to::text, $2::text, $3::text)::jsonb,
    reactions = (
      select jsonb_agg(jsonb_build_object('emoji', reaction->'emoji', 'by', (
        select jsonb_agg(who order by place) from (
          select case who when $2::text then $3::text else who end as who, min(nth) as place
          from jsonb_array_elements_text(reaction->'by') with ordinality as b (who, nth) group by 1
        ) each)) order by nth)
      from jsonb_array_elements(reactions) with ordinality as r (reaction, nth)
    ),
    accepted = replace(accepted::text, $2::text, $3::text)::jsonb,
    votes = ${othersOnly('votes')}
  where community_id = $1::uuid and (author_id = $2::uuid or body like '%<@' || $2::text || '>%'
    or reply_to::text like '%' || $2::text || '%' or votes ? $2::text or accepted::text like '%' || $2::text || '%'
    or reactions::text like '%' || $2::text || '%')
  returning id`

const mergeTopicsSql = `
  update forum_topic set
    author_id = case author_id when $2::uuid then $3::uuid else author_id end,
    people = array(
      select who from (
        select case who when $2::uuid then $3::uuid else who end as who, min(nth) as place
        from unnest(people) with ordinality as p (who, nth) group by 1
      ) each order by place),
    pinned = replace(pinned::text, $2::text, $3::text)::jsonb,
    closed = replace(closed::text, $2::text, $3::text)::jsonb,
    answer = replace(answer::text, $2::text, $3::text)::jsonb,
    duplicate_of = replace(duplicate_of::text, $2::text, $3::text)::jsonb,
    same = ${othersOnly('same')},
    audience = case when $4::boolean then array_replace(audience, 'member:' || $2::text, 'member:' || $3::text) else audience end
  where community_id = $1::uuid and (author_id = $2::uuid or $2::uuid = any(people) or 'member:' || $2::text = any(audience)
    or same ? $2::text or answer::text like '%' || $2::text || '%' or duplicate_of::text like '%' || $2::text || '%'
    or pinned::text like '%' || $2::text || '%' or closed::text like '%' || $2::text || '%')
  returning id, $4::boolean and 'member:' || $3::text = any(audience) as opened`
