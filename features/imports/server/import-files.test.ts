import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Snapshot } from '#app/snapshot.ts'
import type { Name, World } from '#app/testing/world.ts'
import type { MessageView } from '#features/chat/contract.ts'
import {
  files,
  keptFiles,
  photo,
  plain,
  runJobs,
  worldWithFiles,
} from '#features/files/server/testing.ts'
import { bring } from './testing/bring.ts'
import { conversation, users, wrote } from './testing/discord-export.ts'
import { channel, type ExportFiles, said, writeZip } from './testing/slack-export.ts'

/** An export as slackdump makes it: each of these files in a message of its own, in `#talk` and in the private `#secret`. */
function withUploads(
  uploads: readonly { name: string; content?: Buffer | string; more?: object }[],
  { name = 'talk', privately = false } = {},
): ExportFiles {
  const day = uploads.map(({ name, more }, nth) => ({
    ...said('U1ANN', `${1_455_563_000 + nth}.000001`, `number ${nth}`),
    files: [{ id: `F${nth}`, name, url_private: `https://files.slack.com/F${nth}`, ...more }],
  }))
  const contents = uploads.flatMap(({ name, content }, nth) =>
    content === undefined ? [] : [[`__uploads/F${nth}/${name}`, content] as const],
  )
  return {
    'users.json': [{ id: 'U1ANN', name: 'ann', real_name: 'Ann Adler' }],
    'channels.json': privately ? [] : [channel('C1', name)],
    'groups.json': privately ? [channel('C1', name, { members: ['U1ANN'] })] : [],
    [`${name}/2016-02-15.json`]: day,
    ...Object.fromEntries(contents),
  }
}

async function messagesIn(kiln: World, name: string): Promise<MessageView[]> {
  const answer = await kiln.request('bob', 'get', `/communities/${kiln.community}/snapshot`)
  const seen: Snapshot = await answer.json()
  return seen.chat.channels.find((each) => each.channel.name === name)?.messages ?? []
}

const read = (kiln: World, name: Name, id: string) => kiln.request(name, 'get', `${files}/${id}/x`)

async function fileRows(kiln: World) {
  const { rows } = await kiln.database.pool.query(
    'select id, name, audience, created_at as at, uploaded_by as by from file order by created_at',
  )
  return rows
}

test('files stand at the messages they came with, as uploads do', async () => {
  await using kiln = await worldWithFiles()
  const uploads = [
    { name: 'kiln.jpg', content: await photo() },
    { name: 'notes.txt', content: 'cone 6' },
    { name: 'notes.txt', content: 'cone 10' }, // another of the same name
    { name: 'again.txt', content: 'cone 6' }, // the same in another message
  ]
  const result = await bring(kiln, withUploads(uploads))
  expect(result).toMatchObject({ messages: 4, files: 4, skipped: {} })

  const messages = await messagesIn(kiln, 'talk')
  expect(messages.map(({ body }) => body)).toEqual([0, 1, 2, 3].map((nth) => `number ${nth}`))
  const views = messages.flatMap((message) => message.files ?? [])
  expect(views).toMatchObject([
    { name: 'kiln.jpg', type: 'image/jpeg', width: 1000, height: 1600 },
    { name: 'notes.txt', type: 'text/plain', size: 6 },
    { name: 'notes.txt', type: 'text/plain', size: 7 },
    { name: 'again.txt', type: 'text/plain', size: 6 },
  ])
  const [picture, ...texts] = views.map(({ id }) => id)
  const contents = texts.map(async (id) => (await read(kiln, 'bob', id)).text())
  expect(await Promise.all(contents)).toEqual(['cone 6', 'cone 10', 'cone 6'])
  expect(await keptFiles(kiln)).toHaveLength(3)
  expect((await read(kiln, 'out', texts[0] ?? '')).status).toBe(404)
  const [first] = await fileRows(kiln)
  expect(first).toMatchObject({ at: '2016-02-15T19:03:20.000001Z', by: messages[0]?.author })

  const kept = Buffer.from(await (await read(kiln, 'bob', picture ?? '')).arrayBuffer())
  expect((await sharp(kept).metadata()).exif).toBeUndefined()
  await runJobs(kiln, 'files.make-thumbnails')
  const small = await kiln.request('bob', 'get', `${files}/${picture}/thumbnails/360`)
  expect(small.headers.get('content-type')).toBe('image/webp')
}, 60_000)

test('a file that can’t be had or taken is named, and counted by its reason', async () => {
  await using kiln = await worldWithFiles({
    fileLimits: { image: 1e6, media: 1e6, other: 5e6, community: 6e6 },
  })
  const whole = await plain(900, 900).jpeg({ quality: 100 }).toBuffer()
  const half = whole.subarray(0, whole.length / 2)
  const uploads = [
    { name: 'only there.pdf' },
    { name: 'x', more: { mode: 'tombstone' } },
    { name: 'y', more: { mode: 'hidden_by_limit' } },
    { name: 'empty.txt', content: '' },
    { name: 'half.jpg', content: half },
    { name: 'large.txt', content: Buffer.from(noise(5_100_000)) },
    { name: 'bomb.txt', content: Buffer.alloc(8 * 1024 * 1024) }, // 8 kB as it is packed
    { name: 'fits.bin', content: Buffer.from(noise(4_000_000)) },
    { name: 'fits no more.bin', content: Buffer.from(noise(3_000_000)) },
    { name: 'last.txt', content: 'small enough' },
  ]
  const result = await bring(kiln, withUploads(uploads), { write: writeZip })
  expect(result).toMatchObject({ messages: 10, files: 2 })
  expect(result.skipped).toEqual({
    'file-missing': 1,
    'file-deleted': 1,
    'file-hidden': 1,
    'file-empty': 1,
    'file-broken': 1,
    'too-large': 2,
    'no-room': 1,
  })
  const bodies = (await messagesIn(kiln, 'talk')).map(({ body }) => body.split('\n\n')[1])
  expect(bodies).toEqual([
    'File: only there.pdf',
    'A file that is no longer there',
    'A file that Slack keeps back',
    'File: empty.txt',
    'File: half.jpg',
    'File: large.txt',
    'File: bomb.txt',
    undefined,
    'File: fits no more.bin',
    undefined,
  ])
  expect(await keptFiles(kiln)).toHaveLength(2)
}, 60_000)

/** Bytes that don't pack. */
function noise(size: number): Uint8Array {
  let state = size
  return Uint8Array.from({ length: size }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state >>> 16
  })
}

test('Discord’s media come along, and no path leads out of the archive', async () => {
  await using kiln = await worldWithFiles()
  const attachments = [
    { url: 'a_Files/cup%20one.png', fileName: 'cup one.png' },
    { url: 'a_Files/cup%20one.png', fileName: '../../cup two.png' },
    { url: '../../../../etc/hostname', fileName: 'hostname' },
    { url: 'https://cdn.example/gone.png', fileName: 'gone.png' },
  ]
  const result = await bring(
    kiln,
    {
      'a.json': conversation({ name: 'talk' }, [wrote(users.ann, 1, '', { attachments })]),
      'a_Files/cup one.png': await plain(40, 30).png().toBuffer(),
    },
    { tool: 'discord' },
  )
  expect(result).toMatchObject({ messages: 1, files: 2, skipped: { 'file-missing': 2 } })
  expect(await messagesIn(kiln, 'talk')).toMatchObject([
    {
      body: 'File: hostname\n\nFile: gone.png',
      files: [
        { name: 'cup one.png', width: 40, height: 30 },
        { name: 'cup two.png', width: 40, height: 30 },
      ],
    },
  ])
  expect(await keptFiles(kiln)).toHaveLength(1)
}, 60_000)

const many = (count: number) =>
  withUploads(
    Array.from({ length: count }, (_, nth) => ({ name: `${nth}.txt`, content: `text ${nth}` })),
  )

test('a second time adds no file and reads none', async () => {
  await using kiln = await worldWithFiles()
  expect(await bring(kiln, many(3))).toMatchObject({ files: 3 })
  const before = [await fileRows(kiln), await messagesIn(kiln, 'talk')]
  const emptied = Object.entries(many(3)).map(([path, content]) => [
    path,
    path.startsWith('__uploads') ? '' : content,
  ])
  expect(await bring(kiln, Object.fromEntries(emptied))).toMatchObject({
    messages: 0,
    files: 0,
    skipped: { 'already-imported': 3 }, // and no empty file
  })
  expect([await fileRows(kiln), await messagesIn(kiln, 'talk')]).toEqual(before)
  const both = await Promise.all([bring(kiln, many(120)), bring(kiln, many(120))])
  expect(both.reduce((sum, { files }) => sum + files, 0)).toBe(117)
  expect(await fileRows(kiln)).toHaveLength(120)
}, 60_000)

test('broken off between keeping and noting it completes the next time, and what nobody needs goes', async () => {
  await using kiln = await worldWithFiles()
  const broken = bring(kiln, many(120), {
    // The disk of the database is full when the second batch is written.
    transact: (work) =>
      kiln.platform.transact(async (tx) => {
        const result = await work(tx)
        const [row] = await tx.prepared<{ n: number }>(
          'count',
          'select count(*)::int as n from chat_message',
          [],
        )
        if (Number(row?.n) > 50)
          await tx.prepared('full', `do $$ begin raise disk_full; end $$`, [])
        return result
      }),
  })
  await expect(broken).rejects.toMatchObject({ code: '53100' })
  expect(await fileRows(kiln)).toHaveLength(50)
  expect(await keptFiles(kiln)).toHaveLength(100)
  // Nobody sees a file before its channel.
  for (const { audience } of await fileRows(kiln)) expect(audience).toEqual([])

  await runJobs(kiln, 'files.forget-contents')
  expect(await keptFiles(kiln)).toHaveLength(100) // not yet: its import may be under way
  await kiln.database.pool.query(`update file_arriving set until = now() - interval '1 hour'`)
  await lookAgain(kiln)
  expect(await keptFiles(kiln)).toHaveLength(50)

  expect(await bring(kiln, many(120))).toMatchObject({ messages: 70, files: 70 })
  const views = (await messagesIn(kiln, 'talk')).flatMap((message) => message.files ?? [])
  const texts = views.map(async ({ id }) => (await read(kiln, 'bob', id)).text())
  expect(await Promise.all(texts)).toEqual(
    views.map((_, nth) => `text ${120 - views.length + nth}`),
  )
  expect(await keptFiles(kiln)).toHaveLength(120)
  for (const { audience } of await fileRows(kiln)) expect(audience).toEqual(['members'])
}, 60_000)

/** Runs the jobs that a kill left for the next day once more. */
async function lookAgain(kiln: World): Promise<void> {
  const { rows } = await kiln.database.pool.query('select hash from file_arriving')
  const task = kiln.features.map(({ jobs }) => jobs?.['files.forget-contents']).find(Boolean)
  await task?.({ hashes: rows.map(({ hash }) => hash) })
}

test('what was private stays with those who were in it', async () => {
  await using kiln = await worldWithFiles()
  const secret = withUploads([{ name: 'plan.txt', content: 'psst' }], {
    name: 'secret',
    privately: true,
  })
  expect(await bring(kiln, secret)).toMatchObject({ files: 1 })
  const [{ id, audience }] = await fileRows(kiln)
  expect(audience).toEqual([expect.stringMatching(/^member:/)])
  for (const name of ['ann', 'mod', 'bob', 'out'] as const)
    expect((await read(kiln, name, id)).status).toBe(404)
}, 60_000)
