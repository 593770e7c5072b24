import { type Member, standingOf } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { onlyMembers, sees } from '#platform/server/log/audience.ts'
import type { ChannelView, OpenDirect } from '../contract.ts'
import { type Channel, findChannel } from './access.ts'
import { directStandings, refusalIn } from './direct.ts'
import { presentChannel } from './present.ts'
import { chat } from './tables.ts'

/**
 * The conversation of a member with others: the one there is, or a new one. Until somebody writes, only those who opened
 * it see it, so that looking somebody up says nothing to them.
 */
export async function openDirect(
  tx: Tx,
  member: Member,
  { id, members }: OpenDirect,
): Promise<ChannelView> {
  const { community, member: me } = member
  const people = [...new Set([me, ...members])].sort()
  if (people.length < 2) throw new Conflict('direct.nobody')
  // Of two who open it at once the second finds it.
  await lockLogs(tx, [community])
  const known = await findDirect(tx, community, people)
  if (known)
    return sees(member.keys, known.audience) ? presentChannel(known) : join(tx, member, known)
  await refuseMissing(tx, community, people)
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  const channel = await insert(tx, member, id, people)
  const standings = await directStandings(tx, [channel])
  const refusal = refusalIn(channel, me, standings)
  if (refusal) throw refusal
  return tell(tx, member, channel)
}

async function findDirect(tx: Tx, community: Id, people: Id[]): Promise<Channel | undefined> {
  const [row] = await tx.prepared<{ id: Id }>(
    'chat-direct-of',
    'select id from chat_channel where community_id = $1 and people = $2::uuid[]',
    [community, people],
  )
  return row && findChannel(tx, community, row.id)
}

async function refuseMissing(tx: Tx, community: Id, people: readonly Id[]): Promise<void> {
  const standing = await standingOf(tx, community, people)
  if (people.some((id) => standing.get(id) !== 'active')) throw new NotFound('member')
}

async function insert(
  tx: Tx,
  { community, member }: Member,
  id: Id,
  people: Id[],
): Promise<Channel> {
  const row = await chat(tx)
    .insertInto('chat_channel')
    .values({
      community_id: community,
      id,
      name: '',
      kind: 'direct',
      people,
      audience: [...onlyMembers([member])],
      created_by: member,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  const channel = row && (await findChannel(tx, community, id))
  if (!channel) throw new Conflict('channel.id-taken')
  return channel
}

/** Somebody in it opened it before and has written nothing. */
async function join(tx: Tx, member: Member, known: Channel): Promise<ChannelView> {
  const channel = { ...known, audience: [...known.audience, ...onlyMembers([member.member])] }
  await chat(tx)
    .updateTable('chat_channel')
    .set({ audience: channel.audience })
    .where('community_id', '=', channel.community)
    .where('id', '=', channel.id)
    .execute()
  return tell(tx, member, channel)
}

function tell(tx: Tx, member: Member, channel: Channel): ChannelView {
  const view = presentChannel(channel)
  tx.log({
    community: member.community,
    by: member.member,
    kind: 'chat.channel-created',
    audience: onlyMembers([member.member]),
    data: view,
  })
  return view
}
