import { expect, test } from 'vitest'
import type { Name, World } from '#app/testing/world.ts'
import { files, keptFiles, runJobs, worldWithFiles } from '#features/files/server/testing.ts'
import { bring } from '../testing/bring.ts'
import { channel, said } from '../testing/slack-export.ts'

const past = '/communities/kiln-circle/past'

/** Ann of the export has Bob's address; two files are hers, one of them in a private channel, and one is another's. */
const exported = {
  'users.json': [
    { id: 'U1ANN', name: 'ann', real_name: 'Ann Adler', profile: { email: 'bob@example.org' } },
    { id: 'U2SUE', name: 'sue', real_name: 'Sue' },
  ],
  'channels.json': [channel('C1', 'talk')],
  'groups.json': [channel('G1', 'secret', { members: ['U1ANN'] })],
  'talk/2016-02-15.json': [
    { ...said('U1ANN', '1455563001.000001', 'see'), files: [{ id: 'F1', name: 'hers.txt' }] },
    { ...said('U2SUE', '1455563002.000001', 'and'), files: [{ id: 'F2', name: 'sues.txt' }] },
  ],
  'secret/2016-02-15.json': [
    { ...said('U1ANN', '1455563003.000001', 'psst'), files: [{ id: 'F3', name: 'secret.txt' }] },
  ],
  '__uploads/F1/hers.txt': 'hers',
  '__uploads/F2/sues.txt': 'sues',
  '__uploads/F3/secret.txt': 'psst',
}

async function idsByName(kiln: World): Promise<Record<string, string>> {
  const { rows } = await kiln.database.pool.query('select name, id from file')
  return Object.fromEntries(rows.map(({ name, id }) => [name, id]))
}

const statuses = async (kiln: World, name: Name, ids: readonly (string | undefined)[]) =>
  Promise.all(ids.map(async (id) => (await kiln.request(name, 'get', `${files}/${id}/x`)).status))

test('who takes over what a shadow sent reads its files, and can erase them for good', async () => {
  await using kiln = await worldWithFiles()
  expect(await bring(kiln, exported)).toMatchObject({ files: 3 })
  const named = await idsByName(kiln)
  const ids = [named['hers.txt'], named['sues.txt'], named['secret.txt']]
  expect(await statuses(kiln, 'bob', ids)).toEqual([200, 200, 404])

  const { rows } = await kiln.database.pool.query(
    `select (select id from member where source = 'slack:U1ANN') as shadow, (select id from chat_message where body = 'see') as see`,
  )
  const [{ shadow, see }] = rows
  const reactions = `/communities/kiln-circle/messages/${see}/reactions`
  await kiln.request('eve', 'put', `${reactions}/${encodeURIComponent('🏺')}`)
  const log = async () => JSON.stringify((await kiln.entries()).map(({ data }) => data))
  expect((await kiln.request('bob', 'post', `${past}/${shadow}`)).status).toBe(200)
  expect(await statuses(kiln, 'bob', ids)).toEqual([200, 200, 200])
  expect(await statuses(kiln, 'ann', ids)).toEqual([200, 200, 404])
  expect(await statuses(kiln, 'out', ids)).toEqual([404, 404, 404])
  expect(await log()).toContain('hers.txt')

  expect((await kiln.request('bob', 'delete', past, { messages: 2 })).status).toBe(200)
  expect(await statuses(kiln, 'bob', ids)).toEqual([404, 200, 404])
  expect(await statuses(kiln, 'eve', ids)).toEqual([404, 200, 404])
  expect(await log()).not.toContain('hers.txt')
  await runJobs(kiln, 'files.forget-contents')
  expect(await keptFiles(kiln)).toHaveLength(1)

  // Neither does an import run again bring them back.
  expect(await bring(kiln, exported)).toMatchObject({ messages: 0, files: 0 })
  expect(await statuses(kiln, 'bob', ids)).toEqual([404, 200, 404])
  expect(await keptFiles(kiln)).toHaveLength(1)
})
