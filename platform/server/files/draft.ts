import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Refusal } from '../errors/errors.ts'
import type { FileHash } from './files.ts'
import { tellOfFullDisk } from './full-disk.ts'

/** A content that is here but not kept yet: a file in the folder of drafts, which goes when this is disposed of. */
export interface Draft extends AsyncDisposable {
  path: string
  hash: FileHash
  size: number
}

/** The folder of drafts in a data folder. */
export function draftsIn(dataDir: string): string {
  return join(dataDir, 'files', 'drafts')
}

/** The first bytes of a content, by which its kind is known. */
const headBytes = 8_192

/**
 * Writes what comes to a draft, hashing on the way. `admit` sees the first bytes and answers with the most bytes there
 * may be, or throws; the first byte above is refused. Whatever ends it early leaves nothing behind.
 */
export async function receiveDraft(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  admit: (head: Uint8Array) => Promise<{ most: number; refusal: Refusal }>,
): Promise<Draft> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  try {
    const written = await writeDraft(path, content, admit).catch(tellOfFullDisk)
    return draftAt(path, written)
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** A draft of a file that was written beside others in the folder of drafts. */
export async function draftOf(path: string): Promise<Draft> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  const file = await open(path, 'r+')
  await file.sync().finally(() => file.close())
  return draftAt(path, { hash: hash.digest('hex'), size: (await stat(path)).size })
}

function draftAt(path: string, { hash, size }: { hash: FileHash; size: number }): Draft {
  return { path, hash, size, [Symbol.asyncDispose]: () => rm(path, { force: true }) }
}

async function writeDraft(
  path: string,
  content: AsyncIterable<Uint8Array>,
  admit: Parameters<typeof receiveDraft>[2],
) {
  await using file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  let waiting: Uint8Array[] = []
  let limit: Awaited<ReturnType<typeof admit>> | undefined

  async function decide() {
    const head = Buffer.concat(waiting)
    limit = await admit(head)
    waiting = []
    if (size > limit.most) throw limit.refusal
    await add(file, hash, head)
  }

  for await (const chunk of content) {
    size += chunk.byteLength
    if (limit && size > limit.most) throw limit.refusal
    if (limit) await add(file, hash, chunk)
    else waiting.push(chunk)
    if (!limit && size >= headBytes) await decide()
  }
  if (!limit) await decide()
  await file.sync()
  return { hash: hash.digest('hex'), size }
}

async function add(file: FileHandle, hash: ReturnType<typeof createHash>, bytes: Uint8Array) {
  hash.update(bytes)
  await file.writeFile(bytes)
}
