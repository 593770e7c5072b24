import { constants } from 'node:fs'
import { lstat, open, opendir, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Report } from '../report.ts'
import type { Bundle } from './bundle.ts'
import { checkFileCount, createBudget } from './limits.ts'

/** A folder around the export, one for the files of all channels, one for each of them, and the file. */
const deepest = 4

/** Opens an unpacked export. Links are left out, as they may lead anywhere. */
export async function openFolder(path: string, report: Report): Promise<Bundle> {
  const root = await realpath(path)
  const paths: string[] = []
  for await (const file of walk(root, '', 1, report)) {
    paths.push(file)
    checkFileCount(paths.length)
  }
  return filesBelow(root, paths)
}

/** Opens one file, and what lies in the folder that an exporter puts beside it, as `chat.json_Files`. */
export async function openFile(path: string, report: Report): Promise<Bundle> {
  const root = await realpath(dirname(path))
  const paths = [basename(path)]
  const beside = `${basename(path)}_Files`
  const found = await lstat(join(root, beside)).catch(() => undefined)
  if (found?.isDirectory())
    for await (const file of walk(root, `${beside}/`, deepest, report)) {
      paths.push(file)
      checkFileCount(paths.length)
    }
  return filesBelow(root, paths)
}

function filesBelow(root: string, paths: readonly string[]): Bundle {
  const budget = createBudget()
  return {
    paths,
    async read(path) {
      await using file = await open(join(root, path), constants.O_RDONLY | constants.O_NOFOLLOW)
      const { size } = await file.stat()
      budget.spend(size)
      return await file.readFile()
    },
    async [Symbol.asyncDispose]() {},
  }
}

async function* walk(
  root: string,
  under: string,
  depth: number,
  report: Report,
): AsyncGenerator<string> {
  for await (const entry of await opendir(join(root, under))) {
    const path = under + entry.name
    if (entry.isSymbolicLink()) report.skip('unsafe-path', path)
    else if (entry.isFile()) yield path
    else if (entry.isDirectory() && depth < deepest)
      yield* walk(root, `${path}/`, depth + 1, report)
  }
}
