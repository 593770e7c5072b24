import { isUtf8 } from 'node:buffer'
import type { Report } from '../report.ts'
import type { Bundle } from './bundle.ts'
import { UnreadableFile } from './limits.ts'

/**
 * What a JSON file holds; undefined, and reported, if it can't be read. Bytes that are no UTF-8 are replaced, and zero
 * characters, which PostgreSQL can't store, left out.
 */
export async function readJson(bundle: Bundle, path: string, report: Report): Promise<unknown> {
  try {
    const content = await bundle.read(path)
    if (!isUtf8(content)) report.note('bad-characters', path)
    return parseJson(new TextDecoder().decode(content))
  } catch (error) {
    report.skip(error instanceof UnreadableFile ? error.reason : 'unreadable-file', path)
    return undefined
  }
}

/** Throws for what is no JSON. */
export function parseJson(text: string): unknown {
  return JSON.parse(text, text.includes('\\u0000') ? withoutZeros : undefined)
}

function withoutZeros(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '') : value
}
