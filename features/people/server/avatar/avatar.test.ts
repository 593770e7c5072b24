import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type Device, type House, house, password } from '../testing.ts'
import { looksLikeImage } from './image-type.ts'

const picture = (background: string, format: 'png' | 'jpeg' | 'webp' | 'avif' | 'gif' = 'png') =>
  sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .toFormat(format)
    .toBuffer()

async function lenasLaptop(home: House): Promise<Device> {
  const laptop = home.device()
  await laptop.signIn('lena@example.org', password)
  return laptop
}

const upload = (device: Device, content: Uint8Array) =>
  device.send('PUT', '/api/v1/people/me/avatar', new Uint8Array(content))
const me = async (device: Device) => (await device.send('GET', '/api/v1/people/me')).json()

async function filesIn(home: House): Promise<string[]> {
  const entries = await readdir(join(home.dataDir, 'files'), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

test('a picture is resized in a job, and shown once it is', async () => {
  await using home = await house()
  const laptop = await lenasLaptop(home)
  const taken = await upload(laptop, await picture('#a04a24'))
  expect(await taken.json()).toMatchObject({ picture: 'resizing', image: null })

  await home.runJobs()
  const { image, picture: state } = await me(laptop)
  expect(state).toBe('ready')
  for (const size of [64, 128, 256]) {
    const answer = await laptop.send('GET', `${image}/${size}`)
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const { format, width, height } = await sharp(await answer.arrayBuffer()).metadata()
    expect([format, width, height]).toEqual(['webp', size, size])
  }
  expect((await laptop.send('GET', `${image}/63`)).status).toBe(404)
  expect((await laptop.send('GET', `${image}/original`)).status).toBe(404)
  expect((await home.device().send('GET', `${image}/64`)).status).toBe(401)
})

test('what a camera wrote into a picture is not shown, and it stands upright', async () => {
  await using home = await house()
  const laptop = await lenasLaptop(home)
  // Left half red; turned by 90 degrees for display, so the upper half is what should be red.
  const wide = await sharp({ create: { width: 400, height: 400, channels: 3, background: 'blue' } })
    .composite([
      {
        input: { create: { width: 200, height: 400, channels: 3, background: 'red' } },
        left: 0,
        top: 0,
      },
    ])
    .withExif({ IFD0: { Copyright: 'Lena', Model: 'A camera' }, IFD3: { GPSLatitude: '52/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  await upload(laptop, wide)
  await home.runJobs()
  const { image } = await me(laptop)
  const shown = await (await laptop.send('GET', `${image}/256`)).arrayBuffer()
  const { exif, icc, xmp } = await sharp(shown).metadata()
  expect([exif, icc, xmp]).toEqual([undefined, undefined, undefined])
  const { data } = await sharp(shown).raw().toBuffer({ resolveWithObject: true })
  const [red = 0, , blue = 0] = data.subarray(256 * 3 * 10 + 128 * 3)
  expect(red).toBeGreaterThan(blue)
})

test.each(['png', 'jpeg', 'webp', 'avif', 'gif'] as const)('a %s is taken', async (format) => {
  expect(looksLikeImage(await picture('#245ba0', format))).toBe(true)
})

test('what is no picture is refused at once, whatever it is called', async () => {
  await using home = await house()
  const laptop = await lenasLaptop(home)
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  for (const text of [drawing, '', 'GIF', '%PDF-1.7']) {
    const answer = await laptop.send(
      'PUT',
      '/api/v1/people/me/avatar',
      new TextEncoder().encode(text),
      { 'content-type': 'image/png' },
    )
    expect([answer.status, (await answer.json()).code]).toEqual([415, 'picture.not-an-image'])
  }
  expect(await filesIn(home)).toEqual([])
  expect((await upload(laptop, new Uint8Array(8 * 1024 * 1024 + 1))).status).toBe(413)
  expect((await upload(home.device(), await picture('red'))).status).toBe(401)
  expect(await filesIn(home)).toEqual([])
})

test('garbage behind a good beginning, and a bomb, are found out in the job; the picture before stays', async () => {
  await using home = await house()
  const laptop = await lenasLaptop(home)
  await upload(laptop, await picture('#a04a24'))
  await home.runJobs()
  const { image } = await me(laptop)
  const before = (await filesIn(home)).sort()

  const garbage = Buffer.concat([(await picture('red')).subarray(0, 40), Buffer.alloc(2000, 7)])
  const bomb = await sharp({
    create: { width: 12_000, height: 12_000, channels: 3, background: 'white' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  expect(bomb.length).toBeLessThan(1024 * 1024)
  for (const content of [garbage, bomb]) {
    expect((await upload(laptop, content)).status).toBe(200)
    await home.runJobs()
    expect(await me(laptop)).toMatchObject({ picture: 'unreadable', image })
    expect((await laptop.send('GET', `${image}/64`)).status).toBe(200)
  }
  expect((await filesIn(home)).sort()).toEqual(before) // nothing of them is kept
})

test('the picture uploaded last is shown, and the files of the others go', async () => {
  await using home = await house()
  const laptop = await lenasLaptop(home)
  await upload(laptop, await picture('red'))
  await upload(laptop, await picture('green'))
  await home.runJobs()
  const { image } = await me(laptop)
  await upload(laptop, await picture('blue'))
  await home.runJobs()
  expect((await me(laptop)).image).not.toBe(image)
  expect((await laptop.send('GET', `${image}/64`)).status).toBe(404)
  expect(await filesIn(home)).toHaveLength(4) // the original and three sizes
})

test('a picture can be taken away, and one that two people have stays with the other', async () => {
  await using home = await house()
  const laptop = await lenasLaptop(home)
  const bobs = home.device()
  bobs.cookies.set('hamlet.session_token', (await home.signIn('bob')).split('=')[1] ?? '')
  const same = await picture('#a04a24')
  for (const device of [laptop, bobs]) await upload(device, same)
  await home.runJobs()
  const { image } = await me(laptop)
  const heard = async () =>
    (await home.entries()).map(({ data }) => (data as { image: unknown }).image)
  expect(await heard()).toEqual([image]) // bob's community hears of his

  await laptop.send('DELETE', '/api/v1/people/me/avatar')
  await home.runJobs()
  expect(await me(laptop)).toMatchObject({ image: null, picture: 'none' })
  expect((await bobs.send('GET', `${image}/64`)).status).toBe(200)

  await bobs.send('DELETE', '/api/v1/people/me/avatar')
  await home.runJobs()
  expect((await bobs.send('GET', `${image}/64`)).status).toBe(404)
  expect(await filesIn(home)).toEqual([])
  expect(await heard()).toEqual([image, null])
})
