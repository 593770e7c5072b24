import type { Box, Boxes, Part } from './boxes.ts'

/**
 * Takes out of a HEIF picture what its camera wrote beside it: Exif and XMP, with place, time and owner. They are items of the
 * picture (ISO/IEC 23008-12, A.2 and A.3); which way it was held is told elsewhere and stays.
 */
export async function cleanHeif(boxes: Boxes): Promise<void> {
  const meta = await boxes.find({ inside: 0, to: boxes.size }, ['meta'])
  if (!meta) return
  // A version and flags stand before what is in it.
  const inside = { inside: meta.inside + 4, to: meta.to }
  const infos = await boxes.find(inside, ['iinf'])
  const places = await boxes.find(inside, ['iloc'])
  if (!infos || !places) return
  const words = await wordItems(boxes, infos)
  const data = await boxes.find(inside, ['idat'])
  const parts = placesIn(await boxes.bytes({ from: places.inside, to: places.to }))
    .filter(({ item }) => words.has(item))
    .map(({ from, to, inData }) => {
      const start = inData ? (data?.inside ?? boxes.size) : 0
      return { from: start + from, to: start + to }
    })
  await boxes.blank(parts)
}

/** The items that are Exif, or XML or another text (8.11.6). */
async function wordItems(boxes: Boxes, { inside, to }: Box): Promise<ReadonlySet<number>> {
  const [version = 0] = await boxes.bytes({ from: inside, to: inside + 1 })
  const found = new Set<number>()
  for (const entry of await boxes.within({ inside: inside + (version === 0 ? 6 : 8), to })) {
    const info = await boxes.bytes({
      from: entry.inside,
      to: Math.min(entry.to, entry.inside + 16),
    })
    const wide = info[0] === 3
    if (info.length < (wide ? 14 : 12)) continue
    const type = info.toString('latin1', wide ? 10 : 8, wide ? 14 : 12)
    if (type === 'Exif' || type === 'mime')
      found.add(wide ? info.readUInt32BE(4) : info.readUInt16BE(4))
  }
  return found
}

interface Place extends Part {
  item: number
  /** Counted from the beginning of `idat`, not of the file. */
  inData: boolean
}

/** Where items stand (8.11.3). What is cut short ends it. */
function placesIn(iloc: Buffer): Place[] {
  const places: Place[] = []
  let at = 0
  const take = (bytes: number): number => {
    const value =
      bytes > 6 ? Number(iloc.readBigUInt64BE(at)) : bytes > 0 ? iloc.readUIntBE(at, bytes) : 0
    at += bytes
    return value
  }
  try {
    const version = take(1)
    take(3)
    const [widths, more] = [take(1), take(1)]
    const [offset, length, base, index] = [widths >> 4, widths & 15, more >> 4, more & 15]
    // Without either an item is the whole file, and there may be any number of them.
    if (offset + length === 0) return []
    const id = version === 2 ? 4 : 2
    for (let items = take(id); items > 0; items--) {
      const item = take(id)
      const method = version > 0 ? take(2) & 15 : 0
      take(2)
      const start = take(base)
      for (let extents = take(2); extents > 0; extents--) {
        if (version > 0) take(index)
        const from = start + take(offset)
        places.push({ item, from, to: from + take(length), inData: method === 1 })
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return places
}
