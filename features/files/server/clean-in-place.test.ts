import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftOf } from '#platform/server/files/draft.ts'
import { cleanInPlace } from './clean-in-place.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamlet-films-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function cleaned(content: Buffer, type = 'video/mp4'): Promise<Buffer> {
  const path = join(folder, 'film')
  await writeFile(path, content)
  await using draft = await draftOf(path)
  const clean = await cleanInPlace(draft, type)
  const kept = await readFile(path)
  expect(kept.length).toBe(content.length)
  expect(clean.hash).toBe((await draftOf(path)).hash)
  return kept
}

function box(type: string, ...inside: (Buffer | string)[]): Buffer {
  const content = Buffer.concat(inside.map((part) => Buffer.from(part)))
  const header = Buffer.alloc(8)
  header.writeUInt32BE(content.length + 8)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, content])
}

function words(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [at, number] of numbers.entries()) bytes.writeUInt32BE(number, at * 4)
  return bytes
}

const brand = box('ftyp', 'mp42', words(0), 'isom')
const place = '+59.9139+010.7522/'

/** A track with its samples, two of four bytes a chunk, from these places of the file. */
function track(handler: string, chunks: number[], more: Buffer[] = []): Buffer {
  const table = box(
    'stbl',
    box('stsz', words(0, 4, chunks.length * 2)),
    box('stsc', words(0, 1, 1, 2, 1)),
    box('stco', words(0, chunks.length, ...chunks)),
  )
  const media = box('mdia', box('hdlr', words(0, 0), handler, words(0, 0, 0)), box('minf', table))
  return box('trak', box('tkhd', words(0)), media, ...more)
}

/** A film of eight bytes of picture and eight of measurements, in turns, and everything a camera writes. */
function film(): { whole: Buffer; media: number } {
  const media = brand.length + 8
  const pictures = box('mdat', 'PIC1PIC2GPS1GPS2PIC3PIC4GPS3GPS4')
  const told = [
    box('udta', box('\u00a9xyz', `\0\x12\x15\xc7${place}`), box('loci', `here ${place}`)),
    box('meta', `com.apple.quicktime.location.ISO6709 ${place}`),
    box('uuid', Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'), `<x:xmpmeta>${place}`),
  ]
  const film = box(
    'moov',
    box('mvhd', words(0)),
    track('vide', [media, media + 16], told),
    track('meta', [media + 8, media + 24]),
    ...told,
  )
  return { whole: Buffer.concat([brand, pictures, film, ...told.slice(1)]), media }
}

test('of a film the place, the maker and the way it took are gone, and nothing moved', async () => {
  const { whole, media } = film()
  const kept = await cleaned(whole)
  for (const told of [place, 'apple', 'xmp', 'GPS']) {
    expect(whole.includes(told)).toBe(true)
    expect(kept.includes(told)).toBe(false)
  }
  expect(kept.toString('latin1', media, media + 32)).toBe(
    `PIC1PIC2${'\0'.repeat(8)}PIC3PIC4${'\0'.repeat(8)}`,
  )
  // What plays it is as it was: the film's head and the picture's track.
  expect(kept.includes(track('vide', [media, media + 16]).subarray(8))).toBe(true)
  expect(kept.includes('mvhd')).toBe(true)
  expect(await cleaned(kept)).toEqual(kept)
})

test('sizes in eight bytes, and of the last box none, are read too', async () => {
  const told = box('udta', box('\u00a9xyz', place))
  const long = Buffer.concat([words(1), Buffer.from('moov'), words(0, told.length + 16), told])
  expect((await cleaned(Buffer.concat([brand, long]))).includes(place)).toBe(false)
  const last = Buffer.concat([words(0), Buffer.from('moov'), told])
  expect((await cleaned(Buffer.concat([brand, last]))).includes(place)).toBe(false)
})

test('a sound keeps its title and loses its place', async () => {
  const title = box('meta', words(0), box('ilst', box('\u00a9nam', 'Kiln talk')))
  const sound = Buffer.concat([
    box('ftyp', 'M4A ', words(0)),
    box('moov', box('udta', title, box('\u00a9xyz', place))),
  ])
  const kept = await cleaned(sound, 'audio/mp4')
  expect([kept.includes('Kiln talk'), kept.includes(place)]).toEqual([true, false])
})

/** A HEIF picture with its Exif in the file or beside its items (`idat`), as versions of the notation have it. */
function heif(version: 0 | 1): Buffer {
  const item = (id: number, type: string) =>
    box('infe', words(0x02_00_00_00), Buffer.from([0, id, 0, 0]), type, '\0')
  const infos = box('iinf', words(0), Buffer.from([0, 2]), item(1, 'hvc1'), item(2, 'Exif'))
  const exif = `\0\0\0\x06Exif\0\0MM\0*${place}`
  const locate = (at: number) => {
    const entry = (id: number, method: number, from: number, length: number) =>
      Buffer.concat([
        Buffer.from(version === 1 ? [0, id, 0, method, 0, 0, 0, 1] : [0, id, 0, 0, 0, 1]),
        words(from, length),
      ])
    return box(
      'iloc',
      words(version << 24),
      Buffer.from([0x44, 0, 0, 2]),
      entry(1, 0, at, 5),
      entry(2, version, version === 1 ? 0 : at + 5, exif.length),
    )
  }
  const meta = (at: number) =>
    box('meta', words(0), infos, locate(at), ...(version === 1 ? [box('idat', exif)] : []))
  const head = box('ftyp', 'heic', words(0), 'mif1')
  const media = head.length + meta(0).length + 8
  return Buffer.concat([head, meta(media), box('mdat', 'PIXEL', version === 1 ? '' : exif)])
}

test.each([0, 1] as const)(
  'of a HEIF picture Exif is gone and its pixels stay (%i)',
  async (version) => {
    const picture = heif(version)
    expect(picture.includes(place)).toBe(true)
    const kept = await cleaned(picture, 'image/heic')
    expect([kept.includes(place), kept.includes('MM\0*'), kept.includes('PIXEL')]).toEqual([
      false,
      false,
      true,
    ])
  },
)

test('whatever is in a file, it ends, and only what it says is there is touched', async () => {
  const { whole } = film()
  const spoilt = fc.tuple(
    fc.constantFrom(whole, heif(0), heif(1)),
    fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
  )
  await fc.assert(
    fc.asyncProperty(
      spoilt,
      fc.constantFrom('video/mp4', 'audio/mp4', 'image/heic'),
      async ([content, marks], type) => {
        const odd = Buffer.from(content)
        for (const [at, byte] of marks) if (at < odd.length) odd[at] = byte
        await cleaned(odd, type)
      },
    ),
    { numRuns: 150 },
  )
})

test('other contents stay as they are', async () => {
  const { whole } = film()
  expect(await cleaned(whole, 'application/octet-stream')).toEqual(whole)
})
