import type { Report } from '../report.ts'
import type { SlackChannel, SlackConversation } from './shapes.ts'

/** The files of each channel by its key, oldest first: one for each day on which something was said. */
export type Days = ReadonlyMap<string, readonly string[]>

/**
 * Gives each channel the folder of its name. A folder is given once, so that nothing is read twice, and only to what is
 * listed: a folder that no list names may hold what was private.
 */
export function claimDays(
  paths: readonly string[],
  root: string,
  channels: readonly SlackChannel[],
  direct: readonly SlackConversation[],
  report: Report,
): Days {
  const folders = foldersOf(paths, root)
  const days = new Map<string, string[]>()
  const claim = (name: string | undefined) => {
    const key = (name ?? '').normalize('NFC')
    const files = folders.get(key)
    folders.delete(key)
    return files
  }

  for (const { id, name } of direct) {
    claim(id)
    claim(name)
  }
  for (const { id, name } of channels) {
    const files = claim(name) ?? claim(id)
    if (!files) report.note('no-folder', name)
    days.set(id, (files ?? []).sort())
  }
  for (const folder of folders.keys()) report.skip('unlisted-folder', root + folder)
  return days
}

function foldersOf(paths: readonly string[], root: string): Map<string, string[]> {
  const folders = new Map<string, string[]>()
  for (const path of paths) {
    if (!path.startsWith(root)) continue
    // Archivers of macOS part letters from their marks.
    const [, folder] = /^([^/]+)\/\d{4}-\d{2}-\d{2}\.json$/.exec(path.slice(root.length)) ?? []
    if (folder === undefined) continue
    const name = folder.normalize('NFC')
    const files = folders.get(name)
    if (files) files.push(path)
    else folders.set(name, [path])
  }
  return folders
}
