import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'

/** Who follows a topic, and the number of the last post there that they saw. */
export interface TopicFollower {
  member: Id
  read: number
}

/**
 * Who wishes to hear of a topic: who follows it, and who follows its category and wishes nothing else of the topic. Whether they
 * may read it has to be asked.
 */
export function followersOf(db: Db, community: Id, topicId: Id): Promise<TopicFollower[]> {
  return db.prepared<TopicFollower>(
    'forum-followers',
    `select w.member_id as member, coalesce(max(r.number), 0) as read
     from forum_topic t
     join forum_wish w on w.community_id = t.community_id and w.of_id in (t.id, t.category_id)
     left join forum_read r on r.community_id = t.community_id and r.topic_id = t.id and r.member_id = w.member_id
     where t.community_id = $1 and t.id = $2
     group by w.member_id
     having (array_agg(w.wish order by w.of_kind = 'topic' desc))[1] = 'follow'
     order by w.member_id`,
    [community, topicId],
  )
}
