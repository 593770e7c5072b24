import { Refusal } from '#platform/server/errors/errors.ts'

const megabyte = 1024 * 1024

/** Room for a very busy day of one channel; a file is held in memory whole. */
const largestFile = 128 * megabyte
const largestTotal = 16 * 1024 * megabyte
const mostFiles = 200_000
/** Chat in JSON shrinks 5 to 40 times; what shrinks more than this is made to burst. */
const steepestRatio = 200
/** Up to here a file does no harm, however it was packed. */
const harmless = 4 * megabyte

/** One file can't be used; the others can. */
export class UnreadableFile extends Error {
  readonly reason: 'too-large' | 'unreadable-file'
  constructor(reason: 'too-large' | 'unreadable-file', cause?: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}

/** Keeps what is read of one archive within bounds: `spend` throws before a file is read that breaks them. */
export function createBudget() {
  let spent = 0
  return {
    spend(size: number, packedSize = size): void {
      const bursts = size > harmless && size > packedSize * steepestRatio
      if (size > largestFile || bursts || spent + size > largestTotal)
        throw new UnreadableFile('too-large')
      spent += size
    },
  }
}

export function checkFileCount(count: number): void {
  if (count > mostFiles) throw new Refusal(422, 'import.too-many-files', { most: mostFiles })
}
