import { apartFrom } from '#features/chat/server/index.ts'
import { membersNamed } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { sees } from '#platform/server/log/audience.ts'
import type { Topic } from '../topic-rows.ts'
import type { Candidate } from './rank-candidates.ts'

/**
 * Who could be asked a question by somebody: members who see it, have not written in it and were not asked it, and whom
 * nothing keeps apart from who asks. What they know is counted from what the asker may read. `also` is somebody to look at
 * whatever they wrote.
 */
export async function candidatesFor(
  db: Db,
  asker: Viewer,
  topic: Topic,
  also: Id | null = null,
): Promise<Candidate[]> {
  const { community, keys } = asker
  const [rows, apart] = await Promise.all([
    db.prepared<Candidate>('forum-candidates', candidatesSql, [
      ...[community, [...keys], topic.id, topic.tags, topic.categoryId, also],
    ]),
    apartFrom(db, asker),
  ])
  const members = await membersNamed(
    db,
    rows.map(({ member }) => ({ community, member })),
  )
  return rows.filter(({ member: id }) => {
    const member = members.get(`${community} ${id}`)
    const unknown = id === asker.member || id === topic.author || apart.has(id)
    return member?.guidelinesAccepted && !unknown && sees(member.keys, topic.audience)
  })
}

/**
 * A silence is a wait that ended without an answer. Whether somebody declined is not looked at, so nobody can tell by who is
 * suggested. Who has asked
 * something knows no more for it. Of topics with the same tags the newest 200 are read.
 */
const candidatesSql = `
  with seen as (
    select t.id, t.category_id, t.tags && $4::text[] as alike, t.answer,
      case t.kind when 'question' then t.author_id end as asked_by
    from forum_topic t
    where t.community_id = $1 and t.merged_into is null and t.audience && $2::text[] and t.id <> $3
      and (t.answer is not null or t.tags && $4::text[])
  ), accepted as (
    select p.author_id as member, count(*) filter (where s.alike) as on_tags,
      count(*) filter (where s.category_id = $5) as in_category
    from seen s
    join forum_post p on p.community_id = $1 and p.topic_id = s.id and p.number = (s.answer->>'number')::int
    group by 1
  ), wrote as (
    select p.author_id as member, count(distinct p.topic_id) as topics
    from (select id, asked_by from seen where alike order by id desc limit 200) s
    join forum_post p on p.community_id = $1 and p.topic_id = s.id and p.deleted_at is null and p.moved is null
      and p.author_id is distinct from s.asked_by
    group by 1
  ), load as (
    select member_id as member, count(*) filter (where at > now() - interval '7 days') as week,
      count(*) filter (where until <= now() and answered_at is null and (over_at is null or over_at >= until)) as silences
    from forum_ask where community_id = $1 and at > now() - interval '30 days'
    group by 1
  )
  select member, coalesce(on_tags, 0)::int as "acceptedOnTags", coalesce(in_category, 0)::int as "acceptedInCategory",
    coalesce(topics, 0)::int as "wroteOnTags", coalesce(week, 0)::int as "asksInWeek",
    coalesce(silences, 0)::int as silences, coalesce(often, 'usual') as often
  from (select member from accepted union select member from wrote union select $6::uuid where $6 is not null) known
  left join accepted using (member) left join wrote using (member) left join load using (member)
  left join forum_asking wish on wish.community_id = $1 and wish.member_id = member
  where not exists (select from forum_post p where p.community_id = $1 and p.topic_id = $3 and p.author_id = member)
    and not exists (select from forum_ask a where a.community_id = $1 and a.topic_id = $3 and a.member_id = member)`
