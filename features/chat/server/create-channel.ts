import type { Member } from '#features/communities/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { type Audience, everyMember, leadsOnly, sees } from '#platform/server/log/audience.ts'
import type { ChannelKind, ChannelView, CreateChannel, ThreadPolicy } from '../contract.ts'
import { findChannel } from './access.ts'
import { canManageChannels } from './policy.ts'
import { presentChannel } from './present.ts'
import { chat } from './tables.ts'

/** Opens a channel for everybody, for announcements or for leads. The same id sent again answers with the first. */
export async function createChannel(
  tx: Tx,
  member: Member,
  input: CreateChannel,
): Promise<ChannelView> {
  if (!canManageChannels(member)) throw new Forbidden('channel.leads-manage')
  const earlier = await findChannel(tx, member.community, input.id)
  if (earlier && !sees(member.keys, earlier.audience)) throw new Conflict('channel.id-taken')
  if (earlier) return presentChannel(earlier)
  const audience = audienceOf(input.kind)
  const row = await chat(tx)
    .insertInto('chat_channel')
    .values({
      ...input,
      threads: input.threads ?? usualThreads(input.kind),
      description: input.description ?? '',
      community_id: member.community,
      audience: [...audience],
      created_by: member.member,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Conflict('channel.name-taken')
  const created = await findChannel(tx, member.community, input.id)
  if (!created) throw new Conflict('channel.name-taken')
  const view = presentChannel(created)
  tx.log({
    community: member.community,
    by: member.member,
    kind: 'chat.channel-created',
    audience,
    data: view,
  })
  return view
}

function audienceOf(kind: CreateChannel['kind']): Audience {
  return kind === 'leads' ? leadsOnly : everyMember
}

/** How one answers in a new channel of which nobody said it. */
export function usualThreads(kind: ChannelKind): ThreadPolicy {
  return kind === 'announcements' ? 'questions' : 'free'
}
