import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { day, hour } from '#lib/time.ts'
import { sweepDrafts } from './sweep-drafts.ts'

test('what nobody writes to any more goes, and what is under way stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hamlet-drafts-'))
  try {
    for (const [name, age] of [
      ['left', day + hour],
      ['left.clean', 3 * day],
      ['slow', day - hour],
      ['new', 0],
    ] as const) {
      await writeFile(join(folder, name), name)
      const written = new Date(Date.now() - age)
      await utimes(join(folder, name), written, written)
    }
    expect(await sweepDrafts(folder)).toBe(2)
    expect((await readdir(folder)).sort()).toEqual(['new', 'slow'])
    expect(await sweepDrafts(join(folder, 'nowhere'))).toBe(0)
  } finally {
    await rm(folder, { recursive: true })
  }
})
