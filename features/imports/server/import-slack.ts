import type { ImportResult } from '../contract.ts'
import { de } from '../messages/de.ts'
import { en } from '../messages/en.ts'
import { communityForImport } from './community-for-import.ts'
import { type ImportInto, importArchive } from './import-archive.ts'
import type { Finding } from './report.ts'
import { openSlackExport } from './slack/open-slack-export.ts'

interface SlackImport extends Omit<ImportInto, 'community' | 'words'> {
  /** A zip, or the folder of one. */
  path: string
  /** The address of the community. */
  slug: string
  /** Make the community if there is none at this address. */
  create: boolean
}

/** Imports a Slack export into a community. Throws a `Refusal` before anything is written if it is none. */
export async function importSlack({
  path,
  slug,
  create,
  ...into
}: SlackImport): Promise<{ result: ImportResult; findings: readonly Finding[] }> {
  await using archive = await openSlackExport(path)
  const community = await into.transact((tx) => communityForImport(tx, slug, create))
  const words = { en, de }[community.language].written
  const result = await importArchive({ ...into, community: community.id, words }, archive)
  return { result, findings: archive.report.findings }
}
