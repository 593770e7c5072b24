import { stat } from 'node:fs/promises'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { Report } from '../report.ts'
import { openFile, openFolder } from './folder.ts'
import { openZip } from './zip.ts'

/** The files of an export, wherever they lie. Nothing is ever written to disk. */
export interface Bundle extends AsyncDisposable {
  /** Relative, with forward slashes, none of which leads out. */
  readonly paths: readonly string[]
  /** A file's content, whole. Throws `UnreadableFile`. */
  read(path: string): Promise<Buffer>
}

/**
 * Opens a zip or a folder, or one file that stands for itself if it is named so. What in it is unsafe is left out and
 * reported. Refuses what is neither.
 */
export async function openBundle(path: string, report: Report, single?: string): Promise<Bundle> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Refusal(422, 'import.no-such-path', { path })
  if (found.isDirectory()) return openFolder(path, report)
  if (found.isFile() && single && path.toLowerCase().endsWith(single)) return openFile(path, report)
  if (found.isFile()) return openZip(path, report)
  throw new Refusal(422, 'import.not-an-archive', { path })
}
