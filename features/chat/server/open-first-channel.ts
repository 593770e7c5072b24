import { type Id, newId } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import { findChannel } from './access.ts'
import { presentChannel } from './present.ts'
import { chat } from './tables.ts'

/** Gives a new community the channel it starts with. */
export async function openFirstChannel(
  tx: Tx,
  community: { id: Id; language: 'en' | 'de' },
): Promise<void> {
  const id = newId()
  const first = { en: 'general', de: 'allgemein' }[community.language]
  await chat(tx)
    .insertInto('chat_channel')
    .values({
      community_id: community.id,
      id,
      name: first,
      kind: 'open',
      audience: [...everyMember],
    })
    .execute()
  const channel = await findChannel(tx, community.id, id)
  if (!channel) return
  tx.log({
    community: community.id,
    by: null,
    kind: 'chat.channel-created',
    audience: everyMember,
    data: presentChannel(channel),
  })
}
