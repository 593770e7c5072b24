import { readFile, writeFile } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createReport } from '../report.ts'
import { tempDir, writeZip } from '../testing/slack-export.ts'
import { openBundle } from './bundle.ts'
import { readJson } from './read-json.ts'

/** Opens what `spoil` makes of the bytes of a zip, and reads all of it. */
async function readZip(files: Record<string, unknown>, spoil = (zip: Buffer): Buffer => zip) {
  await using dir = await tempDir()
  const path = await writeZip(dir.path, files)
  await writeFile(path, spoil(await readFile(path)))
  const report = createReport()
  await using bundle = await openBundle(path, report)
  const contents: Record<string, unknown> = {}
  for (const path of bundle.paths) contents[path] = await readJson(bundle, path, report)
  return { contents, skipped: report.skipped }
}

function replaced(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1')
}

test('reads its files', async () => {
  const { contents, skipped } = await readZip({ 'a.json': [1], 'b/ü.json': [2] })
  expect(contents).toEqual({ 'a.json': [1], 'b/ü.json': [2] })
  expect(skipped).toEqual({})
})

test('a path that climbs out is left out, and the rest is read', async () => {
  const files = { 'up/up.json': [1], 'C1/x.json': [2], 'b.json': [3], 'c1c2.json': [4] }
  const { contents, skipped } = await readZip(files, (zip) =>
    replaced(replaced(replaced(zip, 'up/up', '../up'), 'C1/', 'C:/'), 'c1c2', 'c\\c2'),
  )
  expect(contents).toEqual({ 'b.json': [3], 'c/c2.json': [4] })
  expect(skipped).toEqual({ 'unsafe-path': 2 })
})

test('a symbolic link is left out', async () => {
  const { contents, skipped } = await readZip(
    { 'link.json': '/etc/passwd', 'b.json': [3] },
    (zip) => {
      const entry = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
      zip.writeUInt32LE((0o120777 << 16) >>> 0, entry + 38)
      return zip
    },
  )
  expect(contents).toEqual({ 'b.json': [3] })
  expect(skipped).toEqual({ 'unsafe-path': 1 })
})

test('names in UTF-8 are read as such where the zip does not say it', async () => {
  const { contents } = await readZip({ 'grüße/a.json': [1] }, (zip) => {
    const entry = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    zip.writeUInt16LE(zip.readUInt16LE(entry + 8) & ~0x800, entry + 8)
    return zip
  })
  expect(contents).toEqual({ 'grüße/a.json': [1] })
})

test('a damaged file is left out, and the rest is read', async () => {
  const words = JSON.stringify(Array.from({ length: 50 }, (_, i) => `word ${i * i}`))
  const { contents, skipped } = await readZip({ 'a.json': words, 'b.json': [3] }, (zip) => {
    const packed = zip.indexOf(deflateRawSync(Buffer.from(words)).subarray(0, 20))
    zip.fill(0x55, packed + 30, packed + 40)
    return zip
  })
  expect(contents).toEqual({ 'a.json': undefined, 'b.json': [3] })
  expect(skipped).toEqual({ 'unreadable-file': 1 })
})

test('a file whose checksum differs is left out', async () => {
  const { skipped } = await readZip({ 'a.json': [1] }, (zip) => {
    const entry = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    zip.writeUInt32LE(7, entry + 16)
    return zip
  })
  expect(skipped).toEqual({ 'unreadable-file': 1 })
})

test('a file that bursts is left out, whatever size it claims', async () => {
  const bomb = Buffer.alloc(200 * 1024 * 1024, ' ')
  const steep = Buffer.alloc(8 * 1024 * 1024, ' ')
  const files = { 'large.json': bomb, 'steep.json': steep, 'b.json': [3] }
  const honest = await readZip(files)
  expect(honest.contents).toEqual({
    'large.json': undefined,
    'steep.json': undefined,
    'b.json': [3],
  })
  expect(honest.skipped).toEqual({ 'too-large': 2 })

  const lying = await readZip(files, (zip) => {
    const entry = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    zip.writeUInt32LE(1000, entry + 24)
    return zip
  })
  expect(lying.skipped).toEqual({ 'too-large': 1, 'unreadable-file': 1 })
})

test('files that share their bytes are refused', async () => {
  const files = { 'a.json': 'x'.repeat(100) }
  const overlapping = readZip(files, (zip) => {
    const start = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    const end = zip.indexOf(Buffer.from([0x50, 0x4b, 5, 6]))
    const entry = Buffer.from(zip.subarray(start, end))
    entry.writeUInt32LE(zip.length, 20)
    const tail = Buffer.from(zip.subarray(end))
    tail.writeUInt16LE(2, 8)
    tail.writeUInt16LE(2, 10)
    tail.writeUInt32LE(entry.length * 2, 12)
    return Buffer.concat([zip.subarray(0, start), entry, entry, tail])
  })
  await expect(overlapping).rejects.toMatchObject({ code: 'import.damaged-zip' })
})

test('a zip cut short is refused for what it is', async () => {
  const cut = readZip({ 'a.json': 'x'.repeat(5_000) }, (zip) => zip.subarray(0, zip.length / 2))
  await expect(cut).rejects.toMatchObject({ code: 'import.damaged-zip' })
  const other = readZip({ 'a.json': [1] }, () => Buffer.from('just some words'))
  await expect(other).rejects.toMatchObject({ code: 'import.not-an-archive' })
  const empty = readZip({ 'a.json': [1] }, () => Buffer.alloc(0))
  await expect(empty).rejects.toMatchObject({ code: 'import.not-an-archive' })
})
