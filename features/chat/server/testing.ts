import type { World } from '#app/testing/world.ts'
import { type Id, newId } from '#lib/ids.ts'
import { createChannel } from './create-channel.ts'
import { chat } from './tables.ts'

/** The id of a channel of the small world. */
export async function channelNamed(world: World, name: string): Promise<Id> {
  const row = await chat(world.database)
    .selectFrom('chat_channel')
    .select('id')
    .where('community_id', '=', world.community)
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return row.id
}

/** A channel that only ann sees. */
export async function leadsChannel(world: World): Promise<Id> {
  const id = newId()
  await world.as('ann', (tx, ann) =>
    createChannel(tx, ann, { id, name: 'leads', topic: '', kind: 'leads' }),
  )
  return id
}
