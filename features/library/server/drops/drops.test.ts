import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, openSession } from '#app/testing/world.ts'
import { plain, runJobs, sent } from '#features/files/server/testing.ts'
import type { Id } from '#lib/ids.ts'
import { hour } from '#lib/time.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { CreateResource, Readers, SetDrop } from '../../contract.ts'
import { type Shelf, shelf } from '../testing.ts'
import { endDropJob } from './end-drop.ts'
import { forgetMarkedJob } from './marked-copies.ts'

const ahead = (time: number) => new Date(Date.now() + time).toISOString()

/** A drop for everybody, by ann. */
async function dropped(
  kiln: Shelf,
  drop: Partial<SetDrop>,
  resource: Partial<CreateResource> = {},
): Promise<Id> {
  const { row } = await kiln.put('ann', { title: 'Beta glaze', body: 'Secret recipe', ...resource })
  const answer = await kiln.call('ann', 'put', `/resources/${row.id}/drop`, drop)
  expect(answer.status).toBe(200)
  return row.id
}

const acknowledge = (kiln: Shelf, name: Name, id: Id, version = 1) =>
  kiln.call(name, 'put', `/resources/${id}/drop/acknowledged`, { version })

const answer = (kiln: Shelf, name: Name, id: Id, body: string) =>
  kiln.call(name, 'put', `/resources/${id}/drop/answer`, { body })

test('a drop opens to who agreed to its terms, in the version that holds', async () => {
  await using kiln = await shelf()
  const id = await dropped(kiln, { terms: 'Keep it among us.' })
  const closed = (await kiln.read('bob', id)).body
  expect(closed).toMatchObject({ open: 'terms', body: '', files: [] })
  expect(closed.drop).toMatchObject({ terms: 'Keep it among us.', acknowledged: null })
  expect(JSON.stringify(closed)).not.toContain('Secret recipe')
  for (const path of ['comments', 'history'])
    expect((await kiln.call('bob', 'get', `/resources/${id}/${path}`)).body.code).toBe(
      'drop.terms-first',
    )
  expect((await kiln.read('ann', id)).body.open).toBe('open')

  expect((await acknowledge(kiln, 'bob', id, 2)).body.code).toBe('drop.terms-changed')
  const [first, second] = await Promise.all([1, 2].map(() => acknowledge(kiln, 'bob', id)))
  expect(first?.body).toEqual(second?.body)
  expect(first?.body).toMatchObject({ open: 'open', body: 'Secret recipe' })
  const agreed = (await kiln.entries()).filter(({ kind }) => kind === 'library.terms-acknowledged')
  expect(agreed).toHaveLength(1)
  const { member } = await kiln.member('bob')
  expect(agreed[0]?.audience).toEqual(['leads', `member:${member}`])
  expect((await kiln.call('bob', 'get', `/resources/${id}/history`)).status).toBe(404)

  await kiln.call('ann', 'put', `/resources/${id}/drop`, { terms: 'Keep it to yourself.' })
  expect((await kiln.read('bob', id)).body.open).toBe('terms')
  expect((await acknowledge(kiln, 'bob', id, 2)).body.open).toBe('open')
  expect((await acknowledge(kiln, 'out', id, 2)).status).toBe(404)
})

test('who opened, agreed and answered is seen by leads, and by each about themselves', async () => {
  await using kiln = await shelf()
  const id = await dropped(kiln, { terms: 'Keep it.', question: 'Did it craze?' })
  expect((await answer(kiln, 'bob', id, 'No.')).body.code).toBe('drop.terms-first')
  for (const name of ['bob', 'eve'] as const) await acknowledge(kiln, name, id)
  await kiln.read('bob', id)
  await answer(kiln, 'bob', id, 'No.')
  await answer(kiln, 'bob', id, 'A little.')
  const readers = async (name: Name): Promise<Readers> =>
    (await kiln.call(name, 'get', `/resources/${id}/readers`)).body
  await expect.poll(async () => (await readers('bob')).readers[0]?.opened).toBeTruthy()

  const { readers: all, audience } = await readers('ann')
  const { member: bob } = await kiln.member('bob')
  expect([all.length, audience]).toEqual([2, 4])
  expect(all.find(({ member }) => member === bob)).toMatchObject({
    opened: { days: 1 },
    acknowledged: { version: 1 },
    answer: { body: 'A little.' },
  })
  expect((await readers('bob')).readers.map(({ member }) => member)).toEqual([bob])
  expect((await readers('mod')).readers).toEqual([])
  expect(JSON.stringify(await kiln.entries())).not.toContain('A little.')
})

test('after its end it is closed, by the clock and then by the job; no answer is taken late', async () => {
  await using kiln = await shelf()
  const id = await dropped(kiln, { question: 'Well?', endsAt: ahead(hour) })
  expect((await answer(kiln, 'bob', id, 'Well.')).status).toBe(200)
  const past = await kiln.call('ann', 'put', `/resources/${id}/drop`, { endsAt: ahead(-hour) })
  expect(past.body.code).toBe('drop.ends-in-the-past')
  await runJobs(kiln, endDropJob) // early
  expect((await kiln.read('bob', id)).body.open).toBe('open')

  await kiln.database.pool.query(`update library_drop set ends_at = now() - interval '1 second'`)
  expect((await kiln.read('bob', id)).body).toMatchObject({ open: 'ended', body: '' })
  for (const name of ['bob', 'ann'] as const)
    expect((await answer(kiln, name, id, 'Late.')).body.code).toBe('drop.ended')
  await kiln.call('ann', 'put', `/resources/${id}/drop`, { endsAt: ahead(hour) })
  await kiln.database.pool.query(`update library_drop set ends_at = now() - interval '1 second'`)
  await runJobs(kiln, endDropJob)
  expect((await kiln.read('bob', id)).body.row.drop.endedAt).not.toBeNull()
  expect((await kiln.read('ann', id)).body).toMatchObject({ open: 'open', body: 'Secret recipe' })
})

test('an answer that is under way while the drop ends is not taken', async () => {
  await using kiln = await shelf()
  const id = await dropped(kiln, { question: 'Well?', endsAt: ahead(hour) })
  let answering: Promise<{ status: number }> | undefined
  await kiln.platform.transact(async (tx) => {
    await lockLogs(tx, [kiln.community])
    answering = answer(kiln, 'bob', id, 'Just now.')
    await tx.prepared('end', `update library_drop set ends_at = now() - interval '1 second'`, [])
  })
  expect((await answering)?.status).toBe(403)
  await Promise.all([runJobs(kiln, endDropJob), answer(kiln, 'bob', id, 'Now.')])
  expect((await kiln.call('bob', 'get', `/resources/${id}/readers`)).body.readers).toEqual([])
})

async function download(kiln: Shelf, name: Name, path: string) {
  const cookie = await openSession(kiln.database, kiln.people[name])
  const at = `/api/v1/communities/kiln-circle${path}`
  const answered = await kiln.app.request(at, { headers: { cookie } })
  return { status: answered.status, content: Buffer.from(await answered.arrayBuffer()) }
}

async function pdf(): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create()
  for (let i = 0; i < 3; i++) document.addPage([400, 600]).drawText(`Page ${i}`)
  return new Uint8Array(await document.save())
}

test('with a watermark each member has a copy of their own, and nobody reaches another', async () => {
  await using kiln = await shelf()
  const files = [
    await sent(kiln, 'ann', await pdf(), 'grid.pdf'),
    await sent(kiln, 'ann', await plain(600, 400).png().toBuffer(), 'grid.png'),
  ]
  const id = await dropped(kiln, { watermark: true }, { kind: 'file', files })
  for (const { id: file, name } of files) {
    const through = `/library/resources/${id}/files/${file}/${name}`
    const bob = await download(kiln, 'bob', through)
    const eve = await download(kiln, 'eve', through)
    const ann = await download(kiln, 'ann', through)
    expect([bob.status, eve.status, ann.status]).toEqual([200, 200, 200])
    expect(new Set([bob, eve, ann].map(({ content }) => content.toString('hex'))).size).toBe(3)
    expect((await download(kiln, 'bob', through)).content.equals(bob.content)).toBe(true)
    // Neither the file by its own address, nor a thumbnail of it.
    for (const path of [`/files/${file}/${name}`, `/files/${file}/thumbnails/360`])
      expect((await download(kiln, 'bob', path)).status).toBe(404)
    expect((await download(kiln, 'out', through)).status).toBe(404)
    if (name.endsWith('pdf')) expect((await PDFDocument.load(bob.content)).getPageCount()).toBe(3)
    else {
      const difference = await sharp(ann.content)
        .composite([{ input: bob.content, blend: 'difference' }])
        .removeAlpha()
        .raw()
        .toBuffer()
      expect(difference.filter((value) => value > 12).length).toBeGreaterThan(2_000)
    }
  }
  expect((await kiln.read('bob', id)).body.drop.mark).toBe('bob')
  expect((await kiln.read('ann', id)).body.drop.mark).toBeNull()
  const copies = 'select count(*)::int as count from library_marked_copy'
  expect((await kiln.database.pool.query(copies)).rows[0].count).toBe(4)
  await kiln.call('ann', 'delete', `/resources/${id}/drop`)
  expect((await kiln.database.pool.query(copies)).rows[0].count).toBe(0)
  await runJobs(kiln, forgetMarkedJob)
  expect((await download(kiln, 'bob', `/files/${files[0]?.id}/grid.pdf`)).status).toBe(200)
})

test('what cannot carry a name is not handed out without one', async () => {
  await using kiln = await shelf()
  const broken = new TextEncoder().encode('%PDF-1.7\nno more than a beginning')
  const file = await sent(kiln, 'ann', broken, 'broken.pdf')
  const id = await dropped(kiln, { watermark: true }, { kind: 'file', files: [file] })
  const through = `/library/resources/${id}/files/${file.id}/broken.pdf`
  expect((await download(kiln, 'bob', through)).status).toBe(422)
  expect((await download(kiln, 'ann', through)).status).toBe(200)
})

test('what one agreed to is on one’s other devices, and outlives the resource', async () => {
  await using kiln = await shelf()
  const id = await dropped(kiln, { terms: 'Keep it.' })
  await acknowledge(kiln, 'bob', id)
  await kiln.call('ann', 'delete', `/resources/${id}`)
  const mine = await takeSnapshot(kiln.database, kiln.people.bob, kiln.community)
  expect(mine.library.acknowledged).toEqual([{ resourceId: id, version: 1 }])
  expect(mine.library.resources).toEqual([])
})
