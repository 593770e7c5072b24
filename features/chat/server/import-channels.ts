import { sql } from 'kysely'
import { reserveFiles } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import type { ChannelKind } from '../contract.ts'
import { type Channel, findChannel } from './access.ts'
import { presentChannel } from './present.ts'
import { chat } from './tables.ts'

/** A channel of another tool. `source` names it there, as `slack:C061A2UGJ`, the same in every import. */
export interface ImportedChannel {
  id: Id
  source: string
  /** Taken as it is if it is free, else with a number. */
  name: string
  topic: string
  kind: ChannelKind
  audience: Audience
  /** Everybody in it, if it is a direct conversation. */
  people?: readonly Id[]
  createdAt: Instant
  archivedAt: Instant | null
}

/** The channel that an import made before, or a new one, announced to those who may see it. */
export async function importChannel(
  tx: Tx,
  community: Id,
  imported: ImportedChannel,
): Promise<{ channel: Channel; added: boolean }> {
  const { source, topic, kind, people } = imported
  // Under the log's lock, so that of two imports at once only one makes the channel.
  await lockLogs(tx, [community])
  const earlier = (await channelsFromSource(tx, community, source)).get(source)
  if (earlier) return { channel: await channelWith(tx, community, earlier), added: false }
  await chat(tx)
    .insertInto('chat_channel')
    .values({
      community_id: community,
      id: imported.id,
      source,
      name: people ? '' : await freeName(tx, community, imported.name),
      topic,
      kind,
      audience: [...imported.audience],
      people: people ? [...people].sort() : null,
      created_at: imported.createdAt,
      archived_at: imported.archivedAt,
    })
    .execute()
  const channel = await channelWith(tx, community, imported.id)
  await shareStagedFiles(tx, channel)
  tx.log({
    community,
    by: null,
    kind: 'chat.channel-created',
    audience: channel.audience,
    data: presentChannel(channel),
  })
  return { channel, added: true }
}

/** The channels that came from one tool, or one channel of it, by their source. */
export async function channelsFromSource(
  db: Db,
  community: Id,
  prefix: string,
): Promise<Map<string, Id>> {
  const rows = await chat(db)
    .selectFrom('chat_channel')
    .select(['id', 'source'])
    .where('community_id', '=', community)
    .where(sql<boolean>`starts_with(source, ${prefix})`)
    .execute()
  return new Map(rows.map(({ id, source }) => [source ?? '', id]))
}

/** What was staged had no readers, and its files neither. */
async function shareStagedFiles(tx: Tx, { community, id, audience }: Channel): Promise<void> {
  const staged = await tx.prepared<{ id: Id }>(
    'chat-staged-files',
    `select (file->>'id')::uuid as id from chat_message m, jsonb_array_elements(m.files) file
     where m.community_id = $1 and m.channel_id = $2 and m.files is not null`,
    [community, id],
  )
  await reserveFiles(
    tx,
    community,
    staged.map(({ id }) => id),
    audience,
  )
}

async function channelWith(tx: Tx, community: Id, id: Id): Promise<Channel> {
  const channel = await findChannel(tx, community, id)
  if (!channel) throw new Error(`channel ${id} is gone`)
  return channel
}

async function freeName(tx: Tx, community: Id, wanted: string): Promise<string> {
  const rows = await chat(tx)
    .selectFrom('chat_channel')
    .select('name')
    .where('community_id', '=', community)
    .execute()
  const taken = new Set(rows.map(({ name }) => name))
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted.slice(0, 56)}-${number}`
    if (!taken.has(name)) return name
  }
}
