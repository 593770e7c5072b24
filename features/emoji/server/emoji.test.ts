import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, openSession, type World, world } from '#app/testing/world.ts'
import { diskFiles } from '#platform/server/files/disk-files.ts'
import { applyEmoji } from '../web/replica.ts'
import { drawEmoji } from './draw-emoji.ts'
import { forgetPicture } from './forget-picture.ts'

const root = '/communities/kiln-circle/emoji'

const picture = (background: string, size = 300) =>
  sharp({ create: { width: size, height: size / 2, channels: 4, background } })
    .png()
    .toBuffer()

async function kilnWithFiles() {
  const dataDir = await mkdtemp(join(tmpdir(), 'hamlet-emoji-'))
  const kiln = await world({ dataDir })
  const add = async (name: Name, emoji: string, body: Uint8Array) =>
    kiln.app.request(`/api/v1${root}/${emoji}`, {
      method: 'PUT',
      headers: { cookie: await openSession(kiln.database, kiln.people[name]) },
      body: new Uint8Array(body),
    })
  return {
    kiln,
    dataDir,
    add,
    async [Symbol.asyncDispose]() {
      await kiln[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const snapshotOf = async (kiln: World) =>
  (await takeSnapshot(kiln.database, kiln.people.eve, kiln.community)).emoji

test('a member adds an emoji, all see it, others than members see nothing', async () => {
  await using home = await kilnWithFiles()
  const { kiln, add } = home
  const before = await snapshotOf(kiln)
  const added = await (await add('bob', 'cone-down', await picture('#a04a24'))).json()
  expect(added).toMatchObject({ name: 'cone-down', by: (await kiln.member('bob')).member })
  expect(await (await add('bob', 'cone-down', await picture('#a04a24'))).json()).toEqual(added)

  const path = added.picture.replace('/api/v1', '')
  const shown = await kiln.request('eve', 'get', path)
  expect(shown.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
  const { format, width, height } = await sharp(await shown.arrayBuffer()).metadata()
  expect([format, width, height]).toEqual(['webp', 128, 64])
  expect((await kiln.request('out', 'get', path)).status).toBe(404)
  expect((await kiln.request(null, 'get', path)).status).toBe(401)
  expect((await kiln.request('eve', 'get', path.replace(/.{4}$/, '0000'))).status).toBe(404)
  expect((await kiln.request('eve', 'get', `${path}%2F..`)).status).toBe(404)

  const entries = await kiln.entries()
  expect(entries.map(({ kind }) => kind)).toEqual(['emoji.added'])
  expect(applyEmoji(before, JSON.parse(entries[0]?.json ?? ''))).toEqual(await snapshotOf(kiln))
})

test('who added it, leads and moderators remove it; its picture goes unless another shows it', async () => {
  await using home = await kilnWithFiles()
  const { kiln, add, dataDir } = home
  const same = await picture('#246a4a')
  for (const name of ['one', 'two']) await add('bob', name, same)
  const remove = (name: Name, emoji: string) => kiln.request(name, 'delete', `${root}/${emoji}`)
  expect((await remove('eve', 'one')).status).toBe(403)
  expect((await remove('out', 'one')).status).toBe(404)
  expect((await remove('mod', 'one')).status).toBe(204)
  expect((await remove('mod', 'one')).status).toBe(404)
  const [hash = ''] = (await snapshotOf(kiln)).emoji.map((each) => each.picture.split('/').at(-1))
  const forget = forgetPicture(kiln.platform.transact, diskFiles(dataDir, 'emoji'))
  const files = async () =>
    (await readdir(join(dataDir, 'files'), { recursive: true })).filter((each) =>
      each.endsWith(hash),
    )
  await forget({ picture: hash })
  expect(await files()).toHaveLength(1)
  expect((await remove('bob', 'two')).status).toBe(204)
  await forget({ picture: hash })
  expect(await files()).toHaveLength(0)
})

test('names and pictures that cannot be are refused', async () => {
  await using home = await kilnWithFiles()
  const { kiln, add } = home
  const fine = await picture('#246a4a')
  const refusal = async (answer: Promise<Response>) => {
    const response = await answer
    return [response.status, (await response.json()).code]
  }
  for (const name of ['a', 'Cone', 'a b', 'ü-kiln', 'a'.repeat(33)])
    expect(await refusal(add('bob', encodeURIComponent(name), fine))).toEqual([
      422,
      'emoji.bad-name',
    ])
  expect(await refusal(add('out', 'kiln', fine))).toEqual([404, 'community.not-found'])
  expect(await refusal(add('bob', 'kiln', new Uint8Array(256 * 1024 + 1)))).toEqual([
    413,
    'input.too-large',
  ])
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  for (const content of [svg, Buffer.from('GIF89a'), await sharp(fine).avif().toBuffer()])
    expect(await refusal(add('bob', 'kiln', content))).toEqual([415, 'emoji.not-a-picture'])
  const huge = await sharp({
    create: { width: 9000, height: 9000, channels: 3, background: '#fff' },
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  expect(huge.byteLength).toBeLessThan(256 * 1024)
  expect(await refusal(add('bob', 'kiln', huge))).toEqual([415, 'emoji.not-a-picture'])
  expect(await kiln.entries()).toEqual([])
})

test('of two who take one name at once one has it', async () => {
  await using home = await kilnWithFiles()
  const answers = await Promise.all([
    home.add('bob', 'kiln', await picture('#246a4a')),
    home.add('eve', 'kiln', await picture('#a04a24')),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('what moves goes on moving, smaller', async () => {
  const frames = await Promise.all(['#f00', '#0f0', '#00f'].map((colour) => picture(colour)))
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  const { pages, width } = await sharp(await drawEmoji(moving), { animated: true }).metadata()
  expect([pages, width]).toEqual([3, 128])
})
