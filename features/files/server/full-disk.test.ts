import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#app/testing/world.ts'
import { smallDisk } from '#platform/server/testing/small-disk.ts'
import { keptFiles, send, sent } from './testing.ts'

// Only the superuser may make a disk, and not everywhere.
const disk = await smallDisk(1_000)
let kiln: World
beforeAll(async () => {
  if (disk) kiln = await world({ dataDir: disk.path })
})
afterAll(async () => {
  await kiln?.[Symbol.asyncDispose]()
  await disk?.[Symbol.asyncDispose]()
})

const refused = async (answer: Response) => [answer.status, (await answer.json()).code]

test.runIf(disk)('a full disk is told as such, and leaves nothing', async () => {
  const view = await sent(kiln, 'bob', 'here before')
  const before = await keptFiles(kiln)
  const large = new Uint8Array(2_000_000)
  expect(await refused(await send(kiln, 'bob', large))).toEqual([507, 'files.disk-full'])
  expect(await keptFiles(kiln)).toEqual(before)

  // There is room for the picture as it came, and not for it written anew.
  const picture = await noise(400, 400)
  const rest = join(disk?.path ?? '', 'rest')
  await writeFile(rest, new Uint8Array(980_000 - picture.byteLength))
  expect(await refused(await send(kiln, 'bob', picture))).toEqual([507, 'files.disk-full'])
  expect(await keptFiles(kiln)).toEqual(before)
  const answer = await kiln.request('bob', 'get', `/communities/kiln-circle/files/${view.id}/x`)
  expect(await answer.text()).toBe('here before')

  await rm(rest)
  expect(await sent(kiln, 'bob', picture)).toMatchObject({ width: 400 })
})

async function noise(width: number, height: number): Promise<Buffer<ArrayBuffer>> {
  const gaussian = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const create = { width, height, channels: 3, background: 'black', noise: gaussian } as const
  return Buffer.from(await sharp({ create }).jpeg({ quality: 90 }).toBuffer())
}
