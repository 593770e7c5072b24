import type { Context } from 'hono'
import { Refusal } from '../errors/errors.ts'
import type { ByteRange, FileHash, Files } from '../files/files.ts'

/** A file to answer with. */
export interface FileAnswer {
  files: Files
  hash: FileHash
  size: number
  type: string
  name: string
  /** Shown in its place, as pictures are; else it is only ever saved. */
  inline: boolean
  /** The same address may answer with something else later. */
  passing?: boolean
}

/**
 * Answers with a file: whole, a range of it, or the word that the asker has it. Nothing in it runs, whatever it is: it is
 * taken for what it says it is, and opened by itself it is a sandbox that may load nothing.
 */
export async function answerFile(c: Context, file: FileAnswer): Promise<Response> {
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  const tag = `"${file.hash.slice(0, 32)}"`
  c.header('ETag', tag)
  c.header('Cache-Control', file.passing ? 'private, no-cache' : cachedForGood)
  if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304)
  const range = rangeOf(c, file.size, tag)
  c.header('Content-Type', file.type)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Content-Disposition', dispositionOf(file))
  c.header('Accept-Ranges', 'bytes')
  c.header('Content-Length', String(range ? range.to - range.from + 1 : file.size))
  if (range) c.header('Content-Range', `bytes ${range.from}-${range.to}/${file.size}`)
  const status = range ? 206 : 200
  if (c.req.method === 'HEAD') return c.body(null, status)
  const content = await file.files.stream(file.hash, range)
  if (!content) throw new Error(`the content ${file.hash} is gone`)
  return c.body(content, status)
}

/** A day: kept that long by the browser of who may see it, who could keep it anyway. */
const cachedForGood = 'private, max-age=86400, immutable'

/** One range, as RFC 9110 has it; several at once, and what is no range, are answered with the whole. */
function rangeOf(c: Context, size: number, tag: string): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(c.req.header('range') ?? '') ?? []
  const condition = c.req.header('if-range')
  if ((first === '' && last === '') || (condition && condition !== tag)) return undefined
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (from <= to && from < size) return { from, to }
  c.header('Content-Range', `bytes */${size}`)
  throw new Refusal(416, 'input.no-such-range')
}

/** The name as RFC 6266 has it: once in ASCII for old readers, once as it is. */
export function dispositionOf({ name, inline }: Pick<FileAnswer, 'name' | 'inline'>): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
