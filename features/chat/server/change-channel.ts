import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import type { ChangeChannel, ChannelView } from '../contract.ts'
import { type Channel, channelFor } from './access.ts'
import { canManageChannels } from './policy.ts'
import { presentChannel } from './present.ts'
import { chat } from './tables.ts'

/** Renames a channel, says anew what it is for, closes it or opens it again. Who may read it never changes. */
export async function changeChannel(
  tx: Tx,
  member: Member,
  channelId: Id,
  input: ChangeChannel,
): Promise<ChannelView> {
  const channel = await channelFor(tx, member, channelId)
  if (channel.kind === 'direct') throw new Forbidden('channel.is-direct')
  if (!canManageChannels(member)) throw new Forbidden('channel.leads-manage')
  if (input.kind && !isForEverybody(channel)) throw new Conflict('channel.audience-fixed')
  await refuseTakenName(tx, channel, input.name)
  const changed: Channel = {
    ...channel,
    name: input.name ?? channel.name,
    topic: input.topic ?? channel.topic,
    description: input.description ?? channel.description,
    kind: input.kind ?? channel.kind,
    threads: input.threads ?? channel.threads,
    archivedAt: input.archived ? (channel.archivedAt ?? now()) : null,
  }
  if (input.archived === undefined) changed.archivedAt = channel.archivedAt
  await chat(tx)
    .updateTable('chat_channel')
    .set({
      name: changed.name,
      topic: changed.topic,
      description: changed.description,
      kind: changed.kind,
      threads: changed.threads,
      archived_at: changed.archivedAt,
    })
    .where('community_id', '=', member.community)
    .where('id', '=', channelId)
    .execute()
  const view = presentChannel(changed)
  tx.log({
    community: member.community,
    by: member.member,
    kind: 'chat.channel-changed',
    audience: channel.audience,
    data: view,
  })
  return view
}

function isForEverybody({ kind }: Channel): boolean {
  return kind === 'open' || kind === 'announcements'
}

async function refuseTakenName(tx: Tx, channel: Channel, name: string | undefined): Promise<void> {
  if (name === undefined || name === channel.name) return
  const taken = await chat(tx)
    .selectFrom('chat_channel')
    .select('id')
    .where('community_id', '=', channel.community)
    .where('name', '=', name)
    .executeTakeFirst()
  if (taken) throw new Conflict('channel.name-taken')
}
