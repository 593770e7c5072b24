import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { day, hour } from '#lib/time.ts'
import type { Logger } from '../logger.ts'

/** Removes what a server that was killed left in the folder of drafts: whatever nobody has written to for a day. */
export async function sweepDrafts(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  let swept = 0
  for (const name of names) {
    const path = join(folder, name)
    const written = await stat(path).catch(() => undefined)
    if (!written || written.mtimeMs > Date.now() - day) continue
    await rm(path, { force: true })
    swept += 1
  }
  return swept
}

/** Sweeps at once and every hour, until disposed. */
export function startSweepingDrafts(folder: string, logger: Logger): Disposable {
  const sweep = () => {
    sweepDrafts(folder).catch((error) => logger.error('files.sweep-failed', { error }))
  }
  sweep()
  const timer = setInterval(sweep, hour).unref()
  return { [Symbol.dispose]: () => clearInterval(timer) }
}
