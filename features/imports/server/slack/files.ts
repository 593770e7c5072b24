import { type Block, plainLines } from '#platform/server/markdown/tree.ts'
import { unescapeText } from '#platform/server/mrkdwn/control.ts'
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
export function filesOf(
  { files, file }: SlackMessage,
  spoke: boolean,
  uploads: Uploads,
  words: ImportWords,
): { here: ArchiveFile[]; stubs: Block[] } {
  const here: ArchiveFile[] = []
  const stubs: Block[] = []
  for (const line of files ?? (spoke || !file ? [] : [file])) {
    const read = SlackFile.parse(line)
    const name = nameOfFile(read)
    const path = uploads.pathOf(read)
    if (path && name) here.push({ path, name })
    else stubs.push(plainLines(name ? words.file(name) : words.deletedFile))
  }
  return { here, stubs }
}

function nameOfFile({ name, title, mode }: SlackFile): string | undefined {
  const shown = name && name !== 'Untitled' ? name : (title ?? name)
  return mode === 'tombstone' || !shown ? undefined : unescapeText(shown)
}
