import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { bring } from '../testing/bring.ts'
import { channel, type ExportFiles, said } from '../testing/slack-export.ts'

const path = '/communities/kiln-circle/imports/advice'

const ask = async (kiln: World, name: Name) => {
  const response = await kiln.request(name, 'get', path)
  return { status: response.status, body: response.status === 204 ? null : await response.json() }
}

/** Three bursts in one channel; U1 was in all of them, U2 in one, U3 talks to themselves in a thread. A secret stays out. */
const talk = (more: unknown[] = []): ExportFiles => ({
  'users.json': ['U1', 'U2', 'U3'].map((id) => ({ id, real_name: id })),
  'channels.json': [channel('C1', 'talk')],
  'groups.json': [channel('G1', 'secret', { members: ['U2'] })],
  'secret/2016-02-15.json': [said('U2', '1455550000.000001', 'psst')],
  'talk/2016-02-15.json': [
    said('U1', '1455560000.000001', 'one'),
    said('U2', '1455560060.000001', 'one'),
    said('U1', '1455570000.000001', 'two'),
    said('U1', '1457580000.000001', 'three'),
    { ...said('U3', '1455590000.000001', 'mine'), thread_ts: '1455590000.000001' },
    { ...said('U3', '1455590060.000001', 'mine'), thread_ts: '1455590000.000001' },
    ...more,
  ],
})

test('leads hear who spoke, when, and whom to invite first', async () => {
  await using kiln = await world()
  expect(await ask(kiln, 'ann')).toEqual({ status: 204, body: null })
  await bring(kiln, talk())
  const { rows } = await kiln.database.pool.query(
    'select id, name from member where source is not null',
  )
  const idOf = (name: string) => rows.find((row) => row.name === name).id
  expect((await ask(kiln, 'ann')).body).toEqual({
    messages: 6,
    people: 3,
    months: [
      { month: '2016-02', messages: 5 },
      { month: '2016-03', messages: 1 },
    ],
    speakers: [
      { member: idOf('U1'), messages: 3 },
      ...[idOf('U2'), idOf('U3')]
        .map((member) => ({ member, messages: member === idOf('U2') ? 1 : 2 }))
        .sort((a, b) => b.messages - a.messages),
    ],
    conversations: 4,
    inviteFirst: [
      { member: idOf('U1'), adds: 3 },
      { member: idOf('U3'), adds: 1 },
    ],
  })
  for (const name of ['mod', 'bob'] as const) expect((await ask(kiln, name)).status).toBe(403)
  expect((await ask(kiln, 'out')).status).toBe(404)

  expect((await kiln.request('ann', 'delete', path)).status).toBe(204)
  expect((await ask(kiln, 'ann')).body).toBeNull()
  await bring(kiln, talk())
  expect((await ask(kiln, 'ann')).body).toBeNull() // nothing new came in
  await bring(kiln, talk([said('U1', '1457590000.000001', 'four')]))
  expect((await ask(kiln, 'ann')).body).toMatchObject({ messages: 7 })
})
