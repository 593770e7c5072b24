import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskFiles } from './disk-files.ts'
import { draftOf } from './draft.ts'
import type { Files } from './files.ts'
import { expectBucket, s3Files } from './s3-files.ts'

// A real server that speaks S3, which checks signatures and what arrives. It has no types.
interface S3Server {
  run(): Promise<{ port: number }>
  close(): Promise<void>
}
const S3rver: new (options: object) => S3Server = createRequire(import.meta.url)(
  '@20minutes/s3rver',
)

const account = { region: 'us-east-1', accessKey: 'S3RVER', secretKey: 'S3RVER' }
let folder: string
let server: S3Server
let bucket: typeof account & { url: string }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamlet-stores-'))
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'hamlet' }],
  })
  const { port } = await server.run()
  bucket = { ...account, url: `http://127.0.0.1:${port}/hamlet` }
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const text = (content: Uint8Array | undefined) => content && Buffer.from(content).toString()

async function read(stream: ReadableStream<Uint8Array> | undefined): Promise<string> {
  return new Response(stream ?? null).text()
}

describe.each([
  ['on disk', () => diskFiles(join(folder, 'disk'), 'stores')],
  ['in a bucket', () => s3Files(bucket, 'stores')],
] as const)('files %s', (_, open) => {
  test('are stored, read whole and in part, and removed', async () => {
    const files: Files = open()
    const [hash] = await Promise.all([
      files.put(Buffer.from('0123456789')),
      files.put(Buffer.from('0123456789')),
    ])
    expect(text(await files.read(hash))).toBe('0123456789')
    expect(await files.size(hash)).toBe(10)
    expect(await read(await files.stream(hash))).toBe('0123456789')
    expect(await read(await files.stream(hash, { from: 2, to: 5 }))).toBe('2345')
    await files.remove(hash)
    await files.remove(hash)
    expect([await files.read(hash), await files.size(hash), await files.stream(hash)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('are kept from a draft', async () => {
    const files: Files = open()
    const path = join(folder, `draft-${_.replaceAll(' ', '-')}`)
    await writeFile(path, 'x'.repeat(300_000))
    await using draft = await draftOf(path)
    await files.keep(draft)
    await files.keep(draft)
    expect(await files.size(draft.hash)).toBe(300_000)
  })

  test('have no names but hashes', async () => {
    await expect(open().read('../secret')).rejects.toThrow('not the name of a file')
  })
})

test('a bucket that cannot be used is told with its setting', async () => {
  await expect(expectBucket(bucket)).resolves.toBeUndefined()
  const missing = { ...bucket, url: bucket.url.replace('hamlet', 'nowhere') }
  await expect(expectBucket(missing)).rejects.toThrow(/S3_URL is .*nowhere/)
  const stranger = { ...bucket, secretKey: 'wrong' }
  await expect(expectBucket(stranger)).rejects.toThrow('answered 403')
})
