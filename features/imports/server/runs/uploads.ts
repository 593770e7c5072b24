import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Id, isId } from '#lib/ids.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { isDiskFull } from '#platform/server/files/full-disk.ts'
import { largestUpload } from '../../contract.ts'

/** Where uploads lie until they are imported: below `imports/` in the data folder, in a folder for each import. */
export function uploadsIn(dataDir: string) {
  const root = join(dataDir, 'imports')
  const folderOf = (id: Id) => join(root, id)
  return {
    /** Stores one file as it comes. What is too large, or does not fit on the disk, is refused and leaves nothing. */
    async put(id: Id, name: string, body: ReadableStream<Uint8Array>, onBytes: () => void) {
      if (!fileName.test(name)) throw new Refusal(422, 'import.bad-name')
      await mkdir(folderOf(id), { recursive: true, mode: 0o700 })
      const path = join(folderOf(id), name)
      const before = await sizeOf(folderOf(id), name)
      try {
        const file = createWriteStream(path, { mode: 0o600 })
        // The stream of a request is that of the web, whose type differs from Node's in name only.
        const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
        await pipeline(source, atMost(largestUpload - before, onBytes), file)
      } catch (error) {
        await rm(path, { force: true })
        if (isDiskFull(error)) throw new Refusal(507, 'import.no-room')
        throw error
      }
    },
    /** The zip, or the folder of what was uploaded. */
    async pathOf(id: Id): Promise<string | undefined> {
      const names = await readdir(folderOf(id)).catch(() => [])
      const [first] = names
      if (first === undefined) return undefined
      return names.length === 1 && /\.zip$/i.test(first) ? join(folderOf(id), first) : folderOf(id)
    },
    /** The imports of which something lies here. */
    ids: async (): Promise<Id[]> => (await readdir(root).catch(() => [])).filter(isId),
    remove: (id: Id) => rm(folderOf(id), { recursive: true, force: true }),
  }
}

export type Uploads = ReturnType<typeof uploadsIn>

/** A plain name, so that no path leads out of the folder. */
const fileName = /^[^/\\\p{C}]{1,150}\.(?:zip|json)$/iu

/** The bytes of the other files of the folder. */
async function sizeOf(folder: string, without: string): Promise<number> {
  const names = (await readdir(folder)).filter((name) => name !== without)
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

function atMost(most: number, onBytes: () => void): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      size += chunk.byteLength
      onBytes()
      if (size > most) done(new Refusal(413, 'import.too-large'))
      else done(null, chunk)
    },
  })
}
