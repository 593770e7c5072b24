import { standingOf } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { type Audience, onlyMembers } from '#platform/server/log/audience.ts'
import type { Channel } from './access.ts'
import { presentChannel } from './present.ts'

/** What stands against writing in direct conversations: who is still here, and which two are parted by a block. */
export interface DirectStandings {
  active: ReadonlySet<string>
  parted: ReadonlySet<string>
}

/** Looks up, for all direct conversations among these channels, what decides who may write. Asks nothing if there are none. */
export async function directStandings(
  db: Db,
  channels: readonly Channel[],
): Promise<DirectStandings> {
  const active = new Set<string>()
  const parted = new Set<string>()
  const directs = channels.filter(({ people }) => people)
  for (const community of new Set(directs.map((channel) => channel.community))) {
    const here = directs.filter((channel) => channel.community === community)
    const people = [...new Set(here.flatMap((channel) => channel.people ?? []))]
    for (const [id, state] of await standingOf(db, community, people))
      if (state === 'active') active.add(id)
    const pairs = here.flatMap(({ people: both }) => (both?.length === 2 ? both : []))
    for (const { member, blocked } of await blocksAmong(db, community, pairs)) {
      parted.add(`${member} ${blocked}`)
      parted.add(`${blocked} ${member}`)
    }
  }
  return { active, parted }
}

/** Why a member may not write in a direct conversation now. Whether it is a block, and whose, is not told. */
export function refusalIn(
  { people }: Channel,
  me: Id,
  { active, parted }: DirectStandings,
): Forbidden | undefined {
  if (!people) return undefined
  const others = people.filter((id) => id !== me)
  const [other] = others
  const cut = others.length === 1 && parted.has(`${me} ${other}`)
  if (cut || !others.some((id) => active.has(id))) return new Forbidden('direct.not-possible')
  return undefined
}

/** Refuses whatever would reach somebody in a direct conversation in which a member may not write. */
export async function refuseWhereParted(db: Db, channel: Channel, me: Id): Promise<void> {
  const refusal = refusalIn(channel, me, await directStandings(db, [channel]))
  if (refusal) throw refusal
}

/** Who sees what is said in a channel from now on: in a direct conversation everybody in it. */
export function audienceOfWords({ audience, people }: Channel): Audience {
  return people ? onlyMembers(people) : audience
}

/** Shows direct conversations in which the first word is said to everybody in them. */
export async function beginDirects(
  tx: Tx,
  said: readonly { channel: Channel; author: Id }[],
): Promise<void> {
  const begun = new Map<Id, { channel: Channel; author: Id }>()
  for (const each of said)
    if (each.channel.people && each.channel.audience.length < each.channel.people.length)
      begun.set(each.channel.id, each)
  if (begun.size === 0) return
  const channels = [...begun.values()].map(({ channel }) => channel)
  await tx.prepared(
    'chat-begin-directs',
    `update chat_channel c set audience = array(select 'member:' || p from unnest(c.people) p)
     where (community_id, id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
    [channels.map(({ community }) => community), channels.map(({ id }) => id)],
  )
  for (const { channel, author } of begun.values())
    tx.log({
      community: channel.community,
      by: author,
      kind: 'chat.channel-created',
      audience: audienceOfWords(channel),
      data: presentChannel(channel),
    })
}

async function blocksAmong(
  db: Db,
  community: Id,
  members: readonly Id[],
): Promise<readonly { member: Id; blocked: Id }[]> {
  if (members.length === 0) return []
  return db.prepared<{ member: Id; blocked: Id }>(
    'chat-blocks-among',
    `select member_id as member, blocked_id as blocked from chat_block
     where community_id = $1 and member_id = any($2::uuid[]) and blocked_id = any($2::uuid[])`,
    [community, [...new Set(members)]],
  )
}
