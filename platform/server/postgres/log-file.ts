import { closeSync, openSync } from 'node:fs'
import { copyFile, open, stat, truncate } from 'node:fs/promises'

const mostBytes = 10 * 1024 * 1024

/** Runs `use` with the log opened for appending, for a process to write to. */
export function withLog<Result>(path: string, use: (fd: number) => Result): Result {
  const fd = openSync(path, 'a', 0o600)
  try {
    return use(fd)
  } finally {
    closeSync(fd)
  }
}

/** Keeps a log that a running process appends to from growing without limit: the last full one stays as `.1`. */
export async function trimLog(path: string, most = mostBytes): Promise<void> {
  if ((await sizeOf(path)) <= most) return
  await copyFile(path, `${path}.1`)
  await truncate(path)
}

/** The size of a file in bytes, 0 when there is none. */
export async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0
}

/** What was written to a file from `start` (a byte position) on. */
export async function readFrom(path: string, start: number): Promise<string> {
  await using file = await open(path)
  const { buffer, bytesRead } = await file.read({
    position: start,
    buffer: Buffer.alloc(64 * 1024),
  })
  return buffer.toString('utf8', 0, bytesRead)
}
