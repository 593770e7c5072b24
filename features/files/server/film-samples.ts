import type { Box, Boxes, Part } from './boxes.ts'

/** Hours of measurements; a file made to harm is not counted through to its end. */
const mostSamples = 1_000_000

/** Where the chunks of a track's samples stand in the file (ISO/IEC 14496-12, 8.7). */
export async function samplesOf(boxes: Boxes, track: Box): Promise<Part[]> {
  const table = await boxes.find(track, ['mdia', 'minf', 'stbl'])
  if (!table) return []
  const read = async (type: string): Promise<Buffer> => {
    const box = await boxes.find(table, [type])
    return box ? boxes.bytes({ from: box.inside, to: box.to }) : Buffer.alloc(0)
  }
  const [stsc, stsz, stco, co64] = [
    await read('stsc'),
    await read('stsz'),
    await read('stco'),
    await read('co64'),
  ]
  const chunks = [
    ...rowsOf(stco, 4, 4).map((at) => stco.readUInt32BE(at)),
    ...rowsOf(co64, 4, 8).map((at) => Number(co64.readBigUInt64BE(at))),
  ]
  const runs = rowsOf(stsc, 4, 12)
  const sizes = sizesIn(stsz)
  let run = 0
  return chunks.map((from, nth) => {
    while (run + 1 < runs.length && stsc.readUInt32BE(runs[run + 1] ?? 0) <= nth + 1) run += 1
    const place = runs[run]
    const samples = place === undefined ? 0 : stsc.readUInt32BE(place + 4)
    return { from, to: from + sizes.next(samples) }
  })
}

/** Takes the bytes of so many samples after another: they have one size, or a list of them. */
function sizesIn(stsz: Buffer) {
  const shared = stsz.length >= 12 ? stsz.readUInt32BE(4) : 0
  const listed = shared > 0 ? [] : rowsOf(stsz, 8, 4)
  let left = shared > 0 ? Math.min(stsz.readUInt32BE(8), mostSamples) : listed.length
  return {
    next(samples: number): number {
      const taken = Math.min(samples, left)
      const first = listed.length - left
      left -= taken
      if (shared > 0) return taken * shared
      return listed.slice(first, first + taken).reduce((sum, at) => sum + stsz.readUInt32BE(at), 0)
    },
  }
}

/** Where the rows of a table begin, behind the place of their number, as far as there are any. */
function rowsOf(table: Buffer, count: number, width: number): number[] {
  const first = count + 4
  const said = table.length >= first ? table.readUInt32BE(count) : 0
  const rows = Math.min(said, Math.floor((table.length - first) / width), mostSamples)
  return Array.from({ length: Math.max(0, rows) }, (_, row) => first + row * width)
}
