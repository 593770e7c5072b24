import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { files, keptFiles, photo, plain, runJobs, send, sent, worldWithFiles } from './testing.ts'

let kiln: World
beforeAll(async () => {
  kiln = await worldWithFiles()
})
afterAll(() => kiln[Symbol.asyncDispose]())

const refused = async (answer: Response) => [answer.status, (await answer.json()).code]

test('a file is taken once, and is for its sender alone', async () => {
  const id = newId()
  const first = await send(kiln, 'bob', 'hello', { id, named: 'נתונים "1".txt' })
  expect(await first.json()).toEqual({
    id,
    name: 'נתונים "1".txt',
    type: 'text/plain',
    size: 5,
  })
  expect((await send(kiln, 'bob', 'hello', { id })).status).toBe(200)
  expect(await refused(await send(kiln, 'eve', 'mine', { id }))).toEqual([409, 'file.id-taken'])
  expect((await send(kiln, 'out', 'hello')).status).toBe(404)
  expect((await send(kiln, null, 'hello')).status).toBe(401)
  const foreign = { headers: { origin: 'https://elsewhere.example' } }
  expect(await refused(await send(kiln, 'bob', 'x', foreign))).toEqual([403, 'origin.foreign'])

  const read = await kiln.request('bob', 'get', `${files}/${id}/any-name`)
  expect([await read.text(), read.headers.get('content-disposition')]).toEqual([
    'hello',
    `attachment; filename="______ _1_.txt"; filename*=UTF-8''${encodeURIComponent('נתונים "1".txt')}`,
  ])
  expect((await kiln.request('ann', 'get', `${files}/${id}/any-name`)).status).toBe(404)
  expect(await kiln.entries()).toEqual([])
})

test('what a camera wrote into a picture is gone, and it stands upright', async () => {
  const original = await photo()
  expect(original.includes('Lantern')).toBe(true)
  expect((await sharp(original).metadata()).exif).toBeDefined()
  const view = await sent(kiln, 'bob', original, 'kiln.jpg')
  expect(view).toMatchObject({ type: 'image/jpeg', width: 1000, height: 1600 })

  const answer = await kiln.request('bob', 'get', `${files}/${view.id}/kiln.jpg`)
  const clean = Buffer.from(await answer.arrayBuffer())
  const { exif, xmp, iptc, orientation } = await sharp(clean).metadata()
  expect({ exif, xmp, iptc, orientation }).toEqual({})
  for (const path of await keptFiles(kiln))
    expect((await readFile(path)).includes('Lantern')).toBe(false)
})

test('where a film was taken is gone, and its size is as it was', async () => {
  const place = '+59.9139+010.7522/'
  const film = Buffer.from(
    `\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x2amoov\0\0\0\x22udta\0\0\0\x1a\xa9xyz${place}`,
    'latin1',
  )
  const view = await sent(kiln, 'bob', film, 'film.mp4')
  expect(view).toMatchObject({ type: 'video/mp4', size: film.length })
  const answer = await kiln.request('bob', 'get', `${files}/${view.id}/film.mp4`)
  const kept = Buffer.from(await answer.arrayBuffer())
  expect([kept.length, kept.includes(place)]).toEqual([film.length, false])
  for (const path of await keptFiles(kiln))
    expect((await readFile(path)).includes(place)).toBe(false)
})

test('smaller pictures are made in a job; until then the picture stands in for them', async () => {
  const view = await sent(kiln, 'eve', await plain(1600, 900).png().toBuffer().then(Buffer.from))
  const thumbnail = (size: string) =>
    kiln.request('eve', 'get', `${files}/${view.id}/thumbnails/${size}`)
  const before = await thumbnail('360')
  expect([before.headers.get('content-type'), before.headers.get('cache-control')]).toEqual([
    'image/png',
    'private, no-cache',
  ])
  await runJobs(kiln, 'files.make-thumbnails')
  const after = await thumbnail('360')
  expect(after.headers.get('cache-control')).toContain('immutable')
  const { width, height, format } = await sharp(await after.arrayBuffer()).metadata()
  expect({ width, height, format }).toEqual({ width: 360, height: 203, format: 'webp' })
  expect((await thumbnail('17')).status).toBe(404)
  expect((await kiln.request('bob', 'get', `${files}/${view.id}/thumbnails/360`)).status).toBe(404)
})

test('a moving picture keeps moving', async () => {
  const frames = await Promise.all(
    ['#a00', '#0a0', '#00a'].map((background) => plainFrame(background)),
  )
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: 200 })
    .toBuffer()
  const view = await sent(kiln, 'bob', Buffer.from(gif), 'spin.gif')
  expect(view).toMatchObject({ type: 'image/gif', width: 40, height: 30 })
  const answer = await kiln.request('bob', 'get', `${files}/${view.id}/spin.gif`)
  expect((await sharp(await answer.arrayBuffer()).metadata()).pages).toBe(3)
})

const plainFrame = (background: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer()

test.each([
  ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'a.svg'],
  ['<!doctype html><script>alert(1)</script>', 'a.html'],
  ['<!doctype html><script>alert(1)</script>', 'a.png'],
])('%s called %s is only ever saved, in a sandbox', async (content, named) => {
  const view = await sent(kiln, 'bob', content, named)
  const { headers } = await kiln.request('bob', 'get', `${files}/${view.id}/${named}`)
  expect(headers.get('content-disposition')).toMatch(/^attachment/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
})

test('of a picture that is a page as well, the page is gone', async () => {
  const picture = await plain(40, 40).png().toBuffer()
  const both = Buffer.concat([picture, Buffer.from('<script>alert(1)</script>')])
  const view = await sent(kiln, 'bob', both, 'both.html')
  const answer = await kiln.request('bob', 'get', `${files}/${view.id}/both.html`)
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await answer.arrayBuffer()).includes('script')).toBe(false)
})

test('what cannot be taken leaves nothing behind', async () => {
  const before = await keptFiles(kiln)
  const picture = await plain(900, 900).jpeg({ quality: 100 }).toBuffer()
  const bomb = Buffer.from(await plain(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer())
  expect(bomb.byteLength).toBeLessThan(1_000_000)
  const answers = [
    await send(kiln, 'bob', Buffer.from(picture.subarray(0, picture.length / 2))),
    await send(kiln, 'bob', bomb),
    await send(kiln, 'bob', Buffer.from(`\xff\xd8\xff\xe0${'garbage'.repeat(40)}`, 'latin1')),
    await send(kiln, 'bob', ''),
    await send(kiln, 'bob', new Uint8Array(6_000_001)),
    await send(kiln, 'bob', endless()),
    await send(kiln, 'bob', broken()),
    await send(kiln, 'bob', 'short', { headers: { 'content-length': '900' } }),
  ]
  expect(await Promise.all(answers.map(async (each) => (await refused(each))[1]))).toEqual([
    'file.broken-picture',
    'file.broken-picture',
    'file.broken-picture',
    'file.empty',
    'file.too-large-other',
    'file.too-large-other',
    'input.incomplete',
    'input.incomplete',
  ])
  expect(await keptFiles(kiln)).toEqual(before)
})

/** Never ends, so it must be refused on the way. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(65_536)) })
}

/** Its sender goes away in the middle. */
function broken(): ReadableStream<Uint8Array> {
  let sentSome = false
  return new ReadableStream({
    pull(to) {
      if (sentSome) to.error(new Error('gone'))
      else to.enqueue(new Uint8Array(20_000))
      sentSome = true
    },
  })
}

test('the same content of two is kept once, and until the last of them goes', async () => {
  const content = `the same ${newId()}`
  const [his, hers] = await Promise.all([
    sent(kiln, 'bob', content),
    sent(kiln, 'eve', content),
    sent(kiln, 'bob', content),
  ])
  const places = async () => {
    const texts = await Promise.all((await keptFiles(kiln)).map((path) => readFile(path, 'utf8')))
    return texts.filter((text) => text === content).length
  }
  expect(await places()).toBe(1)
  expect((await kiln.request('eve', 'delete', `${files}/${his.id}`)).status).toBe(404)
  expect((await kiln.request('bob', 'delete', `${files}/${his.id}`)).status).toBe(204)
  await runJobs(kiln, 'files.forget-contents')
  expect((await kiln.request('bob', 'get', `${files}/${his.id}/x`)).status).toBe(404)
  expect(await (await kiln.request('eve', 'get', `${files}/${hers.id}/x`)).text()).toBe(content)

  await runJobs(kiln, 'files.drop-unattached')
  await runJobs(kiln, 'files.forget-contents')
  expect(await places()).toBe(0)
})

test('who sends what another removes at that moment keeps it', async () => {
  for (let round = 0; round < 6; round++) {
    const content = `of two ${newId()}`
    const his = await sent(kiln, 'bob', content)
    const remove = async () => {
      await kiln.request('bob', 'delete', `${files}/${his.id}`)
      await runJobs(kiln, 'files.forget-contents')
    }
    const [hers] = await Promise.all([sent(kiln, 'eve', content), remove()])
    await runJobs(kiln, 'files.forget-contents')
    expect(await (await kiln.request('eve', 'get', `${files}/${hers.id}/x`)).text()).toBe(content)
  }
})

test('a community has room for so much', async () => {
  await using small = await worldWithFiles({
    fileLimits: { image: 1e6, media: 1e6, other: 1e6, community: 1500 },
  })
  expect((await send(small, 'bob', 'x'.repeat(1000))).status).toBe(200)
  const full = await send(small, 'bob', 'y'.repeat(1000))
  expect(await refused(full)).toEqual([413, 'file.community-full'])
  await runJobs(small, 'files.forget-contents')
  expect(await keptFiles(small)).toHaveLength(1)
})

test('a part of a film can be had by itself', async () => {
  // ISO/IEC 14496-12: a file type box is all that is looked at.
  const film = Buffer.concat([
    Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'),
    Buffer.from('0123456789'.repeat(100)),
  ])
  const view = await sent(kiln, 'bob', film, 'film.mp4')
  expect(view.type).toBe('video/mp4')
  const cookie = await kiln.signIn('bob')
  const ask = (headers: Record<string, string>) =>
    kiln.app.request(
      `/api/v1${files}/${view.id}/film.mp4`,
      { headers: { cookie, ...headers } },
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    )
  const part = await ask({ range: 'bytes=24-33' })
  expect([part.status, await part.text()]).toEqual([206, '0123456789'])
  expect(part.headers.get('content-range')).toBe('bytes 24-33/1024')
  expect(await (await ask({ range: 'bytes=-4' })).text()).toBe('6789')
  expect((await ask({ range: 'bytes=1020-' })).headers.get('content-length')).toBe('4')
  expect((await ask({ range: 'bytes=5000-' })).status).toBe(416)
  const whole = await ask({ range: 'bytes=0-1', 'if-range': '"other"' })
  expect(whole.status).toBe(200)
  const etag = whole.headers.get('etag') ?? ''
  expect((await ask({ 'if-none-match': etag })).status).toBe(304)
})
