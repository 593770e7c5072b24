import { membersNamed } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { onlyMembers, sees } from '#platform/server/log/audience.ts'
import type { OwnEntries, Wish } from '../../contract.ts'
import type { Topic } from '../topic-rows.ts'
import { tellWish } from './change-wish.ts'

/** What members have on a topic. */
interface Own {
  member: Id
  number: number | null
  wish: Wish | null
}

/**
 * Carries what members have on a topic along to the one it was merged into, before its row grows. Who follows either follows
 * what is left; a mute silenced this topic alone, and ends with it. Whoever had read all of the other one has read on as far
 * as they had here; for the rest what was added stands beyond what they know.
 */
export async function carryIntoMerged(tx: Tx, from: Topic, into: Topic): Promise<void> {
  const { community } = from
  for (const { member, number, wish } of await takeOwn(tx, from, into)) {
    tell(tx, from, member, null)
    tellWish(tx, community, member, { of: 'topic', id: from.id, wish: null })
    if (wish === 'follow') await follow(tx, community, member, into.id)
    if (number !== null) await readOn(tx, community, member, into, number)
  }
}

/** A topic that was split off is followed or muted as the one it came of, and read as far as its posts had been there. */
export async function carryIntoSplit(
  tx: Tx,
  from: Topic,
  to: Topic,
  numbers: readonly number[],
): Promise<void> {
  const { community } = from
  for (const { member, number, wish } of await ownOf(tx, from, to)) {
    const read = numbers.filter((each) => each <= (number ?? 0)).length
    if (wish) await follow(tx, community, member, to.id, wish)
    if (read > 0) await readOn(tx, community, member, { ...to, lastNumber: 0 }, read)
  }
}

/** Forgets what members had on a topic that is removed. */
export async function forgetOwn(tx: Tx, topic: Topic): Promise<void> {
  for (const { member } of await takeOwn(tx, topic, topic)) {
    tell(tx, topic, member, null)
    tellWish(tx, topic.community, member, { of: 'topic', id: topic.id, wish: null })
  }
}

/** What members have on a topic, of those who also see another one; of the rest there is nothing to carry. */
async function ownOf(tx: Tx, { community, id }: Topic, seen: Topic): Promise<Own[]> {
  const all = await tx.prepared<Own>('forum-own-of', ownSql, [community, id])
  const members = await membersNamed(
    tx,
    all.map(({ member }) => ({ community, member })),
  )
  return all.map((own) => {
    const keys = members.get(`${community} ${own.member}`)?.keys
    return keys && sees(keys, seen.audience) ? own : { ...own, number: null, wish: null }
  })
}

async function takeOwn(tx: Tx, from: Topic, seen: Topic): Promise<Own[]> {
  const own = await ownOf(tx, from, seen)
  for (const name of ['forget-reads', 'forget-wishes'] as const)
    await tx.prepared(`forum-${name}`, forgetSql[name], [from.community, from.id])
  return own
}

async function follow(
  tx: Tx,
  community: Id,
  member: Id,
  topicId: Id,
  wish: Wish = 'follow',
): Promise<void> {
  const [begun] = await tx.prepared(
    'forum-carry-wish',
    `insert into forum_wish (community_id, member_id, of_id, of_kind, wish) values ($1, $2, $3, 'topic', $4)
     on conflict do nothing returning 1 as one`,
    [community, member, topicId, wish],
  )
  if (begun) tellWish(tx, community, member, { of: 'topic', id: topicId, wish })
}

async function readOn(
  tx: Tx,
  community: Id,
  member: Id,
  topic: Topic,
  further: number,
): Promise<void> {
  const [moved] = await tx.prepared<{ number: number }>(
    topic.lastNumber > 0 ? 'forum-read-on' : 'forum-read-anew',
    topic.lastNumber > 0
      ? `update forum_read set number = $4::int + $5::int
         where community_id = $1 and member_id = $2 and topic_id = $3 and number >= $4 returning number`
      : `insert into forum_read values ($1, $2, $3, $4::int + $5::int) on conflict do nothing returning number`,
    [community, member, topic.id, topic.lastNumber, further],
  )
  if (moved) tell(tx, topic, member, moved.number)
}

function tell(tx: Tx, { community, id }: Topic, member: Id, number: number | null): void {
  const data: OwnEntries['forum.reads-carried'] = { topicId: id, number }
  tx.log({
    ...{ community, by: null, audience: onlyMembers([member]) },
    ...{ kind: 'forum.reads-carried', data },
  })
}

const ownSql = `
  select member_id as member, max(number) as number, max(wish) as wish from (
    select member_id, number, null as wish from forum_read where community_id = $1 and topic_id = $2
    union all
    select member_id, null, wish from forum_wish where community_id = $1 and of_id = $2
  ) own group by member_id order by member_id`

const forgetSql = {
  'forget-reads': 'delete from forum_read where community_id = $1 and topic_id = $2',
  'forget-wishes': 'delete from forum_wish where community_id = $1 and of_id = $2',
}
