import { promisify } from 'node:util'
import {
  type BrotliOptions,
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip,
  gzipSync,
  zstdCompress,
  zstdCompressSync,
} from 'node:zlib'

/** A way to make a text smaller while it is under way, by its name in `Content-Encoding`. */
export type Coding = 'zstd' | 'br' | 'gzip'

/** The first of ours that a reader takes, by their `Accept-Encoding`; undefined where they ask for none of them. */
export function codingFor(
  accepted: string | undefined,
  ours: readonly Coding[],
): Coding | undefined {
  if (!accepted) return undefined
  const taken = accepted.toLowerCase().split(',').flatMap(takenIn)
  return ours.find((coding) => taken.includes(coding))
}

/** What is short is done at once, as handing it to another thread and back takes longer. */
export async function encoded(text: string, coding: Coding): Promise<Uint8Array<ArrayBuffer>> {
  const ways = compressors[coding]
  return text.length < 64_000 ? ways.now(text) : ways.later(text)
}

/** One of those in the header, unless it is named to be refused: `gzip;q=0`. */
function takenIn(part: string): string[] {
  const [name = '', ...parameters] = part.split(';').map((each) => each.trim())
  return parameters.some((each) => /^q=0(\.0*)?$/.test(each)) ? [] : [name]
}

/** What is made for one reader is not worth the best there is. */
const quickly: BrotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
const laterBrotli = promisify<string, BrotliOptions, Buffer<ArrayBuffer>>(brotliCompress)

const compressors = {
  zstd: {
    now: (text: string) => zstdCompressSync(text),
    later: promisify<string, Buffer<ArrayBuffer>>(zstdCompress),
  },
  br: {
    now: (text: string) => brotliCompressSync(text, quickly),
    later: (text: string) => laterBrotli(text, quickly),
  },
  gzip: {
    now: (text: string) => gzipSync(text),
    later: promisify<string, Buffer<ArrayBuffer>>(gzip),
  },
}
