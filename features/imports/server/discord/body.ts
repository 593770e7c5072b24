import { posix } from 'node:path'
import { readEmbed } from '#platform/server/discord/embed.ts'
import { readDiscordMarkdown } from '#platform/server/discord/markdown.ts'
import type { DiscordReferences } from '#platform/server/discord/references.ts'
import { type Block, plainLines } from '#platform/server/markdown/tree.ts'
import { toMarkdown } from '#platform/server/markdown/write-markdown.ts'
import { tidy } from '#platform/server/mrkdwn/tidy.ts'
import type { SkipReason } from '../../contract.ts'
import type { ArchiveFile, ImportWords } from '../archive.ts'
import {
  DiscordAttachment,
  DiscordEmbed,
  DiscordField,
  type DiscordMessage,
  DiscordSticker,
} from './shapes.ts'

interface Around {
  references: DiscordReferences
  words: ImportWords
  /** The file that the message stands in, and all there are. */
  path: string
  paths: ReadonlySet<string>
}

export interface Said {
  body: string
  files: ArchiveFile[]
  /** Why files are named only. */
  missing: SkipReason[]
}

/** All that a message says as our Markdown, what bots put in boxes, and what came with it. May be empty. */
export function saidIn(message: DiscordMessage, above: readonly Block[], around: Around): Said {
  const { references, words } = around
  const content = tidy(message.content ?? '')
  const said = readDiscordMarkdown(content, references)
  const boxes = (message.embeds ?? []).flatMap((embed) => readBox(embed, content, references))
  const stickers = (message.stickers ?? []).flatMap((sticker) => {
    const { name } = DiscordSticker.parse(sticker)
    return name ? [plainLines(words.sticker(name))] : []
  })
  const files: ArchiveFile[] = []
  const stubs: Block[] = []
  for (const line of message.attachments ?? []) {
    const { url, fileName } = DiscordAttachment.parse(line)
    const path = url === undefined ? undefined : pathOf(url, around)
    if (path) files.push({ path, name: fileName ?? posix.basename(path) })
    else stubs.push(plainLines(fileName ? words.file(fileName) : words.deletedFile))
  }
  const body = tidy(toMarkdown([...above, ...said, ...boxes, ...stickers, ...stubs]))
  return { body, files, missing: stubs.map(() => 'file-missing') }
}

/** Media that were downloaded are named relative to the file, in the manner of addresses. */
function pathOf(url: string, { path, paths }: Around): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return undefined
  const beside = (relative: string) =>
    posix.normalize(posix.join(posix.dirname(path), relative.replaceAll('\\', '/')))
  return [url, decoded(url)].map(beside).find((candidate) => paths.has(candidate))
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** The preview of a link adds nothing to a message that has the link. */
function readBox(line: unknown, content: string, references: DiscordReferences): Block[] {
  const { fields, ...box } = DiscordEmbed.parse(line)
  if (box.url && content.includes(box.url)) return []
  return readEmbed(
    { ...box, fields: fields?.map((field) => DiscordField.parse(field)) },
    references,
  )
}
