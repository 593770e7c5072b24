import type { FileHandle } from 'node:fs/promises'

/** A part of a file, in bytes, without its end. */
export interface Part {
  from: number
  to: number
}

/** A box of a file that is made of boxes, as films and HEIF pictures are (ISO/IEC 14496-12, 4.2). */
export interface Box extends Part {
  type: string
  /** Where what is in it begins. */
  inside: number
}

/** More than cameras write. A file that was made to have more is not gone through to its end. */
const mostBoxes = 100_000
/** The most of a file that is taken into memory at once. */
const mostBytes = 8 * 1024 * 1024

export type Boxes = ReturnType<typeof boxesOf>

/** Reads the boxes of a file, and takes parts of it away where they are, so that all others stay where they are. */
export function boxesOf(file: FileHandle, size: number) {
  let left = mostBoxes

  /** The boxes from one place to another; what is no box ends it. */
  async function within({ inside, to }: Pick<Box, 'inside' | 'to'>): Promise<Box[]> {
    const boxes: Box[] = []
    for (let at = inside; at + 8 <= to && left > 0; left--) {
      const box = boxIn(await bytes({ from: at, to: Math.min(to, at + 16) }), at, to)
      if (!box) break
      boxes.push(box)
      at = box.to
    }
    return boxes
  }

  /** The first box of a type, along a path of types. */
  async function find(around: Pick<Box, 'inside' | 'to'>, path: readonly string[]) {
    let found: Box | undefined
    for (const type of path) {
      found = (await within(found ?? around)).find((box) => box.type === type)
      if (!found) return undefined
    }
    return found
  }

  async function bytes({ from, to }: Part): Promise<Buffer> {
    const length = Math.max(0, Math.min(to - from, mostBytes))
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
    return buffer.subarray(0, bytesRead)
  }

  /** Parts that overlap, and so are more than the file, are an attempt to keep us busy. */
  async function blank(parts: readonly Part[]): Promise<void> {
    let most = size
    for (const { from, to } of parts) {
      most -= to - from
      if (most < 0) return
      if (to <= size) await zero(file, from, to)
    }
  }

  /** Makes a box free space. */
  async function free({ from, inside, to }: Box): Promise<void> {
    await file.write(Buffer.from('free'), 0, 4, from + 4)
    await zero(file, inside, to)
  }

  return { size, within, find, bytes, blank, free }
}

/** A size of 1 says that the size comes after the type, one of 0 that the box is the last. */
function boxIn(header: Buffer, from: number, end: number): Box | undefined {
  if (header.length < 8) return undefined
  const short = header.readUInt32BE(0)
  if (short === 1 && header.length < 16) return undefined
  const inside = from + (short === 1 ? 16 : 8)
  const size = short === 0 ? end - from : short === 1 ? Number(header.readBigUInt64BE(8)) : short
  const to = from + size
  return to < inside || to > end
    ? undefined
    : { type: header.toString('latin1', 4, 8), from, inside, to }
}

const zeros = Buffer.alloc(64 * 1024)

async function zero(file: FileHandle, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += zeros.length)
    await file.write(zeros, 0, Math.min(zeros.length, to - at), at)
}
