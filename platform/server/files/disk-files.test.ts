import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskFiles } from './disk-files.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamlet-files-'))
})
afterAll(() => rm(folder, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)

test('a file is found by the hash of its content, and kept once', async () => {
  const files = diskFiles(folder, 'once')
  const hash = createHash('sha256').update('hello').digest('hex')
  expect(await Promise.all([files.put(bytes('hello')), files.put(bytes('hello'))])).toEqual([
    hash,
    hash,
  ])
  expect(await files.put(bytes('hello'))).toBe(hash)
  expect(await files.read(hash)).toEqual(bytes('hello'))
  const found = await readdir(join(folder, 'files', 'once'), {
    recursive: true,
    withFileTypes: true,
  })
  expect(found.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual([hash])
})

test('what was never stored, or is removed, is not there', async () => {
  const files = diskFiles(folder, 'gone')
  expect(await files.read('0'.repeat(64))).toBeUndefined()
  const hash = await files.put(bytes('once'))
  await files.remove(hash)
  await files.remove(hash)
  expect(await files.read(hash)).toBeUndefined()
})

test('one area does not reach into another', async () => {
  const hash = await diskFiles(folder, 'one').put(bytes('mine'))
  expect(await diskFiles(folder, 'other').read(hash)).toBeUndefined()
})

test.each(['../../etc/passwd', 'a'.repeat(63), `${'A'.repeat(64)}`, ''])(
  '%s is no name of a file',
  async (name) => {
    await expect(diskFiles(folder, 'names').read(name)).rejects.toThrow(RangeError)
  },
)
