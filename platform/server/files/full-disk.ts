import { Refusal } from '../errors/errors.ts'

/** A full disk, or a quota of the machine, is said as such: people can do nothing, and whoever runs it can. */
export function tellOfFullDisk(error: unknown): never {
  if (isDiskFull(error)) throw new Refusal(507, 'files.disk-full')
  throw error
}

/** Node tells it by a code, libvips by its words alone. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return code === 'ENOSPC' || code === 'EDQUOT' || words.test(error.message)
}

const words = /system error: (?:No space left on device|Disk quota exceeded)/
