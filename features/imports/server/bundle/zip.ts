import { isUtf8 } from 'node:buffer'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { Report } from '../report.ts'
import type { Bundle } from './bundle.ts'
import { checkFileCount, createBudget, UnreadableFile } from './limits.ts'

/** Opens a zip by its directory; each file is unpacked in memory when it is read. */
export async function openZip(path: string, report: Report): Promise<Bundle> {
  const zip = await openFile(path)
  try {
    const entries = await readDirectory(zip, report)
    const budget = createBudget()
    return {
      paths: [...entries.keys()],
      async read(path) {
        const entry = entries.get(path)
        if (!entry) throw new UnreadableFile('unreadable-file')
        budget.spend(entry.uncompressedSize, entry.compressedSize)
        return await unpack(zip, entry)
      },
      async [Symbol.asyncDispose]() {
        zip.close()
      },
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Names are read as bytes: yauzl would give up on the whole file for one that leads out. */
async function openFile(path: string): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.openPromise(path, { autoClose: false, decodeStrings: false })
  } catch {
    const code = (await beginsLikeAZip(path)) ? 'import.damaged-zip' : 'import.not-an-archive'
    throw new Refusal(422, code, { path })
  }
}

async function beginsLikeAZip(path: string): Promise<boolean> {
  await using file = await open(path)
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
  return buffer.toString('latin1') === 'PK\u0003\u0004'
}

async function readDirectory(
  zip: yauzl.ZipFile,
  report: Report,
): Promise<Map<string, yauzl.Entry>> {
  checkFileCount(zip.entryCount)
  const entries = new Map<string, yauzl.Entry>()
  let packed = 0
  try {
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize
      const name = nameOf(entry)
      if (name.endsWith('/')) continue
      if (yauzl.validateFileName(name) !== null || isLink(entry)) report.skip('unsafe-path', name)
      else entries.set(name, entry)
    }
  } catch {
    report.skip('unreadable-file', `zip directory, from file ${zip.entriesRead}`)
  }
  // Files that share their bytes are how a small zip becomes endless.
  if (packed > zip.fileSize) throw new Refusal(422, 'import.damaged-zip')
  return entries
}

/** Old zips do not say that their names are UTF-8, and those of Windows part folders by backslashes. */
function nameOf({ fileNameRaw, generalPurposeBitFlag, extraFields }: yauzl.Entry): string {
  const name = isUtf8(fileNameRaw)
    ? fileNameRaw.toString('utf8')
    : yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
  return name.replaceAll('\\', '/')
}

/** The upper half of the attributes is the Unix mode. */
function isLink({ externalFileAttributes }: yauzl.Entry): boolean {
  return ((externalFileAttributes >>> 16) & constants.S_IFMT) === constants.S_IFLNK
}

async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  try {
    const content = await buffer(await zip.openReadStreamPromise(entry))
    if (crc32(content) !== entry.crc32) throw new Error('checksum differs')
    return content
  } catch (cause) {
    throw new UnreadableFile('unreadable-file', cause)
  }
}
