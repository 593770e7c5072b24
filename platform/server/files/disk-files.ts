import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileHash, type Files, isFileHash } from './files.ts'

/** Keeps the files of one area below `files/` in the data folder, fanned out by the first two bytes of their names. */
export function diskFiles(dataDir: string, area: string): Files {
  const folder = join(dataDir, 'files', area)
  const pathOf = (hash: FileHash) => {
    if (!isFileHash(hash)) throw new RangeError('not the name of a file')
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
  }
  return {
    async put(content) {
      const hash = createHash('sha256').update(content).digest('hex')
      const path = pathOf(hash)
      if (!(await exists(path))) await writeWhole(path, content)
      return hash
    },
    async read(hash) {
      try {
        return new Uint8Array(await readFile(pathOf(hash)))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    remove: (hash) => rm(pathOf(hash), { force: true }),
  }
}

/** A reader sees the whole file or none, also after a crash: written beside its place, flushed, then renamed. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `.${randomUUID()}`)
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

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
