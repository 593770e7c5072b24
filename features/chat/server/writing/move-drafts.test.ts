import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { world } from '#app/testing/world.ts'
import { draftsSnapshot } from '#features/drafts/server/index.ts'
import { newId } from '#lib/ids.ts'
import { instantFrom } from '#lib/time.ts'

const migrations = `${import.meta.dirname}/../../migrations`

test('what was begun before drafts were a feature of their own is still there', async () => {
  await using kiln = await world()
  const { community, member } = await kiln.member('bob')
  const [channel, thread] = [newId(), newId()]
  const at = instantFrom('2026-11-20T10:00:00.000001Z')
  const before = await readFile(`${migrations}/0008-drafts.sql`, 'utf8')
  const [table = ''] = before.split('-- A message that is written')
  const { pool } = kiln.database
  await pool.query(table)
  for (const [place, body] of [
    [channel, 'In a channel'],
    [thread, 'An answer'],
  ])
    await pool.query(
      `insert into chat_draft (community_id, member_id, channel_id, place_id, body, at) values ($1, $2, $3, $4, $5, $6)`,
      [community, member, channel, place, body, at],
    )

  await pool.query(await readFile(`${migrations}/0010-drafts.sql`, 'utf8'))
  const { drafts } = await draftsSnapshot(kiln.database, { community, member })
  expect(drafts).toEqual(
    expect.arrayContaining([
      { place: `chat/${channel}`, body: 'In a channel', at },
      { place: `chat/${channel}/${thread}`, body: 'An answer', at },
    ]),
  )
})
