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

/** The tables that hold a text anywhere in a row, whatever they are for. */
export async function everywhere({ database: { pool } }: World, text: string): Promise<string[]> {
  const { rows } = await pool.query(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const holding: string[] = []
  for (const { name } of rows) {
    const found = await pool.query(`select from ${name} t where t::text like $1 limit 1`, [
      `%${text}%`,
    ])
    if (found.rowCount) holding.push(name)
  }
  return holding
}
