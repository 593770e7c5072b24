import { posix } from 'node:path'
import { type Block, type Inline, link, plainLines, text } from '#platform/server/markdown/tree.ts'
import { toMarkdown } from '#platform/server/markdown/write-markdown.ts'
import { tidy } from '#platform/server/mrkdwn/tidy.ts'
import type { SkipReason } from '../../contract.ts'
import type { ArchiveFile, ImportWords } from '../archive.ts'
import { readDiscordMarkdown } from './markdown.ts'
import type { DiscordReferences } from './references.ts'
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
  const boxes = (message.embeds ?? []).flatMap((embed) => readEmbed(embed, content, references))
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
function readEmbed(line: unknown, content: string, references: DiscordReferences): Block[] {
  const { title, url, description, author, fields, footer } = DiscordEmbed.parse(line)
  if (url && content.includes(url)) return []
  const markdown = (words: string | undefined) =>
    words ? readDiscordMarkdown(tidy(words), references) : []
  const inside = [
    ...(author?.name ? [plainLines(tidy(author.name))] : []),
    ...(title ? [boldLine(url ? link(url, tidy(title)) : text(tidy(title)))] : []),
    ...markdown(description),
    ...(fields ?? [])
      .map((field) => DiscordField.parse(field))
      .flatMap(({ name, value }) => [
        ...(name ? [boldLine(text(tidy(name)))] : []),
        ...markdown(value),
      ]),
    ...(footer?.text ? [plainLines(tidy(footer.text))] : []),
  ]
  return inside.length > 0 ? [{ kind: 'quote', blocks: inside }] : []
}

function boldLine(node: Inline): Block {
  const inside = node.kind === 'text' ? text(node.text.replace(/\s+/g, ' ')) : node
  return { kind: 'lines', lines: [[{ kind: 'bold', inside: [inside] }]] }
}
