import type { ImportResult, ImportTool } from '../contract.ts'
import { de } from '../messages/de.ts'
import { en } from '../messages/en.ts'
import type { Archive } from './archive.ts'
import { communityForImport } from './community-for-import.ts'
import { openDiscordExport } from './discord/open-discord-export.ts'
import { type ImportInto, importArchive } from './import-archive.ts'
import type { Finding } from './report.ts'
import { openSlackExport } from './slack/open-slack-export.ts'

interface Import extends Omit<ImportInto, 'community' | 'words'> {
  tool: ImportTool
  /** A zip, or the folder of one; of Discord also one file. */
  path: string
  /** The address of the community. */
  slug: string
  /** Make the community if there is none at this address. */
  create: boolean
}

/** Imports what another tool exported into a community. Throws a `Refusal` before anything is written if it is no such export. */
export async function importFrom({
  tool,
  path,
  slug,
  create,
  ...into
}: Import): Promise<{ result: ImportResult; findings: readonly Finding[] }> {
  await using archive = await openExport(tool, path)
  const community = await into.transact((tx) => communityForImport(tx, slug, create))
  const words = { en, de }[community.language].written
  const result = await importArchive({ ...into, community: community.id, words }, archive)
  return { result, findings: archive.report.findings }
}

function openExport(tool: ImportTool, path: string): Promise<Archive> {
  return tool === 'slack' ? openSlackExport(path) : openDiscordExport(path)
}
