import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import type { ImportView } from '../../contract.ts'
import { conversation, serverExport, users, wrote } from '../testing/discord-export.ts'
import { said, teamExport, tempDir, writeZip } from '../testing/slack-export.ts'

const runs = '/communities/kiln-circle/imports'

async function send(kiln: World, name: Name, method: string, path: string, body?: unknown) {
  const response = await kiln.request(name, method, path, body)
  return { status: response.status, body: response.status === 204 ? null : await response.json() }
}

async function upload(kiln: World, name: Name, id: string, file: string, content: Buffer | string) {
  const cookie = await kiln.signIn(name)
  const path = `/api/v1${runs}/${id}/files/${encodeURIComponent(file)}`
  const body = new Uint8Array(Buffer.from(content))
  const response = await kiln.app.request(path, { method: 'PUT', headers: { cookie }, body })
  return { status: response.status, body: await response.json() }
}

async function begin(kiln: World, tool = 'slack', name: Name = 'ann') {
  const id = newId()
  return { id, ...(await send(kiln, name, 'post', runs, { id, tool, name: 'export.zip' })) }
}

async function ended(kiln: World, id: string): Promise<ImportView> {
  for (let i = 0; i < 1_000; i++) {
    const { body } = await send(kiln, 'ann', 'get', runs)
    const run = (body as ImportView[]).find((each) => each.id === id)
    if (run?.endedAt) return run
    await sleep(50)
  }
  throw new Error('it does not end')
}

async function zipOf(files: ReturnType<typeof teamExport>): Promise<Buffer> {
  await using dir = await tempDir()
  return readFile(await writeZip(dir.path, files))
}

test('a lead uploads an export and sees what came of it; nobody else does', async () => {
  await using dir = await tempDir()
  await using kiln = await world({ dataDir: dir.path })
  for (const name of ['mod', 'bob', 'out'] as const) {
    expect((await begin(kiln, 'slack', name)).status).toBe(name === 'out' ? 404 : 403)
    expect((await send(kiln, name, 'get', runs)).status).toBe(name === 'out' ? 404 : 403)
  }
  const { id, body } = await begin(kiln)
  expect(body).toMatchObject({ state: 'uploading', tool: 'slack', result: null })
  expect((await upload(kiln, 'bob', id, 'export.zip', 'x')).status).toBe(403)
  for (const name of ['../../evil.zip', 'a/b.zip', 'notes.txt', '.zip'])
    expect((await upload(kiln, 'ann', id, name, 'x')).status).toBe(422)
  expect((await send(kiln, 'ann', 'post', `${runs}/${id}/start`)).status).toBe(409) // nothing is there
  expect((await begin(kiln)).body).toMatchObject({ code: 'import.under-way' })

  expect((await upload(kiln, 'ann', id, 'export.zip', await zipOf(teamExport()))).status).toBe(200)
  const started = await Promise.all(
    [1, 2].map(() => send(kiln, 'ann', 'post', `${runs}/${id}/start`)),
  )
  expect(started.map(({ status }) => status).sort()).toEqual([200, 409])
  const run = await ended(kiln, id)
  expect(run).toMatchObject({
    state: 'done',
    problem: null,
    result: { people: 3, channels: 3, messages: 7, reactions: 3, threads: 1 },
    findings: [{ what: 'empty', where: 'general/2016-02-16.json, 1455600001.000001' }],
  })
  await sleep(100)
  await expect(readFile(`${dir.path}/imports/${id}/export.zip`)).rejects.toThrow('ENOENT')
}, 60_000)

test('the files of an export come along', async () => {
  await using dir = await tempDir()
  await using kiln = await world({ dataDir: dir.path })
  const { id } = await begin(kiln)
  const exported = teamExport()
  exported['general/2016-02-17.json'] = [
    { ...said('U1ANN', '1455700000.000001', ''), files: [{ id: 'F1', name: 'cones.txt' }] },
  ]
  exported['__uploads/F1/cones.txt'] = 'cone 6'
  await upload(kiln, 'ann', id, 'export.zip', await zipOf(exported))
  await send(kiln, 'ann', 'post', `${runs}/${id}/start`)
  expect(await ended(kiln, id)).toMatchObject({ state: 'done', result: { messages: 8, files: 1 } })
  const { rows } = await kiln.database.pool.query('select id from file')
  const path = `/communities/kiln-circle/files/${rows[0].id}/cones.txt`
  expect(await (await kiln.request('bob', 'get', path)).text()).toBe('cone 6')
  expect((await kiln.request('out', 'get', path)).status).toBe(404)
}, 60_000)

test('several files of Discord, and what is no export', async () => {
  await using dir = await tempDir()
  await using kiln = await world({ dataDir: dir.path })
  const { id } = await begin(kiln, 'discord')
  for (const [name, content] of Object.entries(serverExport()))
    if (name.endsWith('.json')) await upload(kiln, 'ann', id, name, JSON.stringify(content))
  await send(kiln, 'ann', 'post', `${runs}/${id}/start`)
  expect(await ended(kiln, id)).toMatchObject({
    state: 'done',
    result: { people: 3, messages: 12, files: 0, skipped: { 'file-missing': 2 } },
  })

  const wrong = await begin(kiln, 'slack')
  await upload(kiln, 'ann', wrong.id, 'a.zip', await zipOf({ 'photo.jpg': 'x' }))
  await send(kiln, 'ann', 'post', `${runs}/${wrong.id}/start`)
  const failed = await ended(kiln, wrong.id)
  expect([failed.state, failed.problem]).toEqual([
    'failed',
    expect.stringMatching(/^This is no Slack export/),
  ])
}, 60_000)

test('an upload that a killed server left goes when the next import begins', async () => {
  await using dir = await tempDir()
  await using kiln = await world({ dataDir: dir.path })
  const lie = async () => (await readdir(join(dir.path, 'imports'))).sort()
  const { id } = await begin(kiln, 'discord')
  await upload(kiln, 'ann', id, 'a.json', '{}')
  const [ended, unknown] = [newId(), newId()]
  for (const each of [ended, unknown]) await mkdir(join(dir.path, 'imports', each))
  await kiln.database.pool.query(
    `insert into import_run (community_id, id, tool, name, state, started_by)
     select community_id, $1, tool, name, 'done', started_by from import_run`,
    [ended],
  )
  // Begun again, the same import keeps what is here of it.
  await send(kiln, 'ann', 'post', runs, { id, tool: 'discord', name: 'export.zip' })
  await expect.poll(lie).toEqual([id])

  await kiln.database.pool.query(
    `update import_run set seen_at = now() - interval '8 days' where id = $1`,
    [id],
  )
  await begin(kiln, 'discord')
  await expect.poll(lie).toEqual([])
})

test('one that lost its server is taken up again, and one that is stopped is gone', async () => {
  await using dir = await tempDir()
  await using kiln = await world({ dataDir: dir.path })
  const { id } = await begin(kiln, 'discord')
  await upload(
    kiln,
    'ann',
    id,
    'a.json',
    JSON.stringify(conversation({}, [wrote(users.ann, 1, 'hi')])),
  )
  await kiln.database.pool.query(
    `update import_run set state = 'running', seen_at = now() - interval '1 minute'`,
  )
  expect((await send(kiln, 'ann', 'get', runs)).body).toMatchObject([{ state: 'interrupted' }])
  expect((await send(kiln, 'ann', 'post', `${runs}/${id}/start`)).status).toBe(200)
  expect(await ended(kiln, id)).toMatchObject({ state: 'done', result: { messages: 1 } })

  const other = await begin(kiln, 'discord')
  await upload(kiln, 'ann', other.id, 'a.json', '{}')
  expect((await send(kiln, 'ann', 'delete', `${runs}/${other.id}`)).status).toBe(204)
  expect(await ended(kiln, other.id)).toMatchObject({ state: 'stopped' })
  expect((await upload(kiln, 'ann', other.id, 'b.json', '{}')).status).toBe(409)
}, 60_000)
