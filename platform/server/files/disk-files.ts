import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import {
  access,
  copyFile,
  type FileHandle,
  link,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  stat,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { type Draft, draftsIn } from './draft.ts'
import { type FileHash, type Files, isFileHash } from './files.ts'
import { tellOfFullDisk } from './full-disk.ts'

/** Keeps the files of one area below `files/` in the data folder, fanned out by the first two bytes of their names. */
export function diskFiles(dataDir: string, area: string): Files {
  const folder = join(dataDir, 'files', area)
  const drafts = draftsIn(dataDir)
  const pathOf = (hash: FileHash) => {
    if (!isFileHash(hash)) throw new RangeError('not the name of a file')
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
  }
  return {
    async put(content) {
      const hash = createHash('sha256').update(content).digest('hex')
      const path = pathOf(hash)
      if (!(await exists(path))) await writeWhole(path, content, drafts).catch(tellOfFullDisk)
      return hash
    },
    async keep(draft) {
      const path = pathOf(draft.hash)
      if (!(await exists(path))) await placeWhole(path, draft, drafts).catch(tellOfFullDisk)
    },
    async read(hash) {
      return unlessMissing(async () => new Uint8Array(await readFile(pathOf(hash))))
    },
    async stream(hash, range) {
      const file = await unlessMissing(() => open(pathOf(hash), 'r'))
      return file && streamOf(file, range)
    },
    async size(hash) {
      return (await unlessMissing(() => stat(pathOf(hash))))?.size
    },
    remove: (hash) => rm(pathOf(hash), { force: true }),
  }
}

/** A reader sees the whole file or none, also after a crash: written as a draft, flushed, then renamed. */
async function writeWhole(path: string, content: Uint8Array, drafts: string): Promise<void> {
  const folder = await madeFor(path, drafts)
  const draft = join(drafts, randomUUID())
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await flushFolder(folder)
}

/** A second name for a draft, which is flushed already; a copy where the file system knows no second names. */
async function placeWhole(path: string, draft: Draft, drafts: string): Promise<void> {
  const folder = await madeFor(path, drafts)
  await link(draft.path, path).catch(async (error) => {
    if (error.code === 'EEXIST') return
    const copy = join(drafts, randomUUID())
    try {
      await copyFile(draft.path, copy, constants.COPYFILE_FICLONE)
      await rename(copy, path)
    } finally {
      await rm(copy, { force: true })
    }
  })
  await flushFolder(folder)
}

/** Makes the folder that a file is to stand in, and that of drafts. */
async function madeFor(path: string, drafts: string): Promise<string> {
  const folder = dirname(path)
  for (const each of [folder, drafts]) await mkdir(each, { recursive: true, mode: 0o700 })
  return folder
}

function streamOf(file: FileHandle, range?: { from: number; to: number }) {
  const bytes = file.createReadStream(range ? { start: range.from, end: range.to } : {})
  return Readable.toWeb(bytes) as ReadableStream<Uint8Array>
}

/** Makes the new name durable too; some systems can't flush a folder, and keep it anyway. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function unlessMissing<Result>(read: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await read()
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
