import type { KeptFile, PastFiles } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { SkipReason } from '../contract.ts'
import type { Archive, ArchiveFile, ArchiveMessage } from './archive.ts'
import { UnreadableFile } from './bundle/limits.ts'
import { fileName } from './file-name.ts'
import type { ImportedIds } from './imported-ids.ts'
import { refOf } from './message-ref.ts'

/** The files that could be kept; the others are named in the text. */
export type KeptFiles = ReadonlyMap<ArchiveFile, KeptFile>

interface Keeping {
  archive: Archive
  ids: ImportedIds
  past: PastFiles
  signal?: AbortSignal | undefined
}

/** Keeps the files of messages that are to be added, one in memory at a time. Those that can't be are counted. */
export async function keepFiles(
  { archive, ids, past, signal }: Keeping,
  messages: readonly ArchiveMessage[],
): Promise<KeptFiles> {
  const kept = new Map<ArchiveFile, KeptFile>()
  for (const message of messages) {
    for (const [nth, file] of (message.files ?? []).entries()) {
      signal?.throwIfAborted()
      const found = await keepFile(archive, past, file, ids.file(refOf(message), nth))
      if (typeof found === 'string') archive.report.skip(found, file.path)
      else kept.set(file, found)
    }
  }
  return kept
}

async function keepFile(
  archive: Archive,
  past: PastFiles,
  { path, name }: ArchiveFile,
  id: Id,
): Promise<KeptFile | SkipReason> {
  const content = await archive.file(path).catch(reasonOf)
  if (typeof content === 'string') return content
  return past.keep(content, { id, name: fileName(name) }).catch(refusalOf)
}

function reasonOf(error: unknown): SkipReason {
  return error instanceof UnreadableFile ? error.reason : 'unreadable-file'
}

const refused: Readonly<Record<string, SkipReason>> = {
  'file.empty': 'file-empty',
  'file.broken-picture': 'file-broken',
  'file.too-large-image': 'too-large',
  'file.too-large-media': 'too-large',
  'file.too-large-other': 'too-large',
  'file.community-full': 'no-room',
}

/** What is wrong with a file costs that file; what is wrong here, as a full disk, ends the import. */
function refusalOf(error: unknown): SkipReason {
  const reason = error instanceof Refusal ? refused[error.code] : undefined
  if (!reason) throw error
  return reason
}
