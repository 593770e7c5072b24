import { posix } from 'node:path'
import { type Block, plainLines } from '#platform/server/markdown/tree.ts'
import { unescapeText } from '#platform/server/mrkdwn/control.ts'
import type { SkipReason } from '../../contract.ts'
import type { ArchiveFile, ImportWords } from '../archive.ts'
import type { Bundle } from '../bundle/bundle.ts'
import { SlackFile, type SlackMessage } from './shapes.ts'

/** Finds the files of messages in an archive. Slack's own has none; what slackdump makes has them by their ids. */
export interface Uploads {
  pathOf(file: SlackFile): string | undefined
}

/** `__uploads/<id>/<name>`, as in an export for Mattermost, or `<channel>/attachments/<id>-<name>`. */
export function uploadsIn({ paths }: Bundle): Uploads {
  const byId = new Map<string, string>()
  for (const path of paths) {
    const [, id] = /(?:^|\/)__uploads\/([^/]+)\/[^/]+$/.exec(path) ?? []
    const [, other] = /(?:^|\/)attachments\/(F[A-Z\d]+)-[^/]+$/.exec(path) ?? []
    const key = id ?? other
    if (key && !byId.has(key)) byId.set(key, path)
  }
  return { pathOf: ({ id }) => (id ? byId.get(id) : undefined) }
}

/** The files of a message: those that lie in the archive, and lines that name the others. */
export interface FoundFiles {
  here: ArchiveFile[]
  stubs: Block[]
  /** Why there are stubs. */
  missing: SkipReason[]
}

/** An old message has one file, which its text names. */
export function filesOf(
  { files, file }: SlackMessage,
  spoke: boolean,
  uploads: Uploads,
  words: ImportWords,
): FoundFiles {
  const found: FoundFiles = { here: [], stubs: [], missing: [] }
  for (const line of files ?? (file ? [file] : [])) {
    const read = SlackFile.parse(line)
    const path = uploads.pathOf(read)
    if (path) found.here.push({ path, name: nameOf(read) ?? posix.basename(path) })
    else if (files || !spoke) {
      const [reason, stub] = stubOf(read, words)
      found.missing.push(reason)
      found.stubs.push(plainLines(stub))
    }
  }
  return found
}

/** Why a file is not in the archive, and the words that stand for it. */
function stubOf(file: SlackFile, words: ImportWords): [SkipReason, string] {
  if (file.mode === 'tombstone') return ['file-deleted', words.deletedFile]
  if (file.mode === 'hidden_by_limit') return ['file-hidden', words.hiddenFile]
  const name = nameOf(file)
  return name ? ['file-missing', words.file(name)] : ['file-deleted', words.deletedFile]
}

function nameOf({ name, title }: SlackFile): string | undefined {
  const shown = name && name !== 'Untitled' ? name : (title ?? name)
  return shown ? unescapeText(shown) : undefined
}
