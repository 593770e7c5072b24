import type { World } from '#app/testing/world.ts'
import type { ImportResult } from '../../contract.ts'
import { importFrom } from '../import-from.ts'
import { type ExportFiles, tempDir, writeFolder } from './slack-export.ts'

/** Imports an export into the small world, from a folder unless it is to be written otherwise. */
export async function bring(
  { database: db, platform }: World,
  files: ExportFiles,
  {
    write = writeFolder,
    ...more
  }: Partial<Parameters<typeof importFrom>[0]> & { write?: typeof writeFolder } = {},
): Promise<ImportResult> {
  await using dir = await tempDir()
  const path = await write(dir.path, files)
  const { transact, config, files: store } = platform
  const into = { tool: 'slack', slug: 'kiln-circle', create: false } as const
  const { result } = await importFrom({
    ...into,
    db,
    transact,
    config,
    files: store,
    path,
    ...more,
  })
  return result
}
