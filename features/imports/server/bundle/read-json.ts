import { isUtf8 } from 'node:buffer'
import type { Report } from '../report.ts'
import type { Bundle } from './bundle.ts'
import { UnreadableFile } from './limits.ts'

/** What a JSON file holds; undefined, and reported, if it can't be read. Bytes that are no UTF-8 are replaced. */
export async function readJson(bundle: Bundle, path: string, report: Report): Promise<unknown> {
  try {
    const content = await bundle.read(path)
    if (!isUtf8(content)) report.note('bad-characters', path)
    return JSON.parse(new TextDecoder().decode(content))
  } catch (error) {
    report.skip(error instanceof UnreadableFile ? error.reason : 'unreadable-file', path)
    return undefined
  }
}
