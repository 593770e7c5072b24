import type { ImportWords } from '../archive.ts'
import { type Block, link, plainLines, text } from '../markdown/tree.ts'
import { toMarkdown } from '../markdown/write-markdown.ts'
import { readBlocks } from './blocks.ts'
import { unescapeText } from './control.ts'
import { readMrkdwn } from './mrkdwn.ts'
import type { References } from './references.ts'
import { SlackAttachment, SlackField, SlackFile, type SlackMessage } from './shapes.ts'
import { tidy } from './tidy.ts'

/** All that a message says, as our Markdown: its text, what a bot attached, and the names of its files. May be empty. */
export function bodyOf(message: SlackMessage, references: References, words: ImportWords): string {
  const said = readText(message, references)
  const spoke = toMarkdown(said) !== ''
  const attached = (message.attachments ?? []).flatMap((attachment) =>
    readAttachment(SlackAttachment.parse(attachment), spoke, references),
  )
  const files = message.files ?? (spoke || !message.file ? [] : [message.file])
  const stubs = files.map((file) => plainLines(nameOfFile(SlackFile.parse(file), words)))
  return tidy(toMarkdown([...said, ...attached, ...stubs]))
}

/** The text is what Slack makes of the blocks; where it is missing they speak for themselves. */
function readText({ text, blocks, subtype }: SlackMessage, references: References): Block[] {
  const said = text?.trim() ? readMrkdwn(text, references) : readBlocks(blocks ?? [], references)
  return subtype === 'me_message' ? said.map(inItalics) : said
}

function inItalics(block: Block): Block {
  if (block.kind !== 'lines') return block
  return { kind: 'lines', lines: block.lines.map((line) => [{ kind: 'italic', inside: line }]) }
}

/** The preview of a link adds nothing to a message that has the link. */
function readAttachment(
  attachment: SlackAttachment,
  spoke: boolean,
  references: References,
): Block[] {
  if (attachment.from_url && spoke) return []
  const mrkdwn = (words: string | undefined) => (words ? readMrkdwn(words, references) : [])
  const inside = [
    ...plain(attachment.author_name),
    ...titleOf(attachment),
    ...mrkdwn(attachment.text),
    ...(attachment.fields ?? [])
      .map((field) => SlackField.parse(field))
      .flatMap(({ title, value }) => [...(title ? [bold(title)] : []), ...mrkdwn(value)]),
    ...(attachment.text ? [] : readBlocks(attachment.blocks ?? [], references)),
  ]
  const quoted = inside.length > 0 ? inside : mrkdwn(attachment.fallback)
  return [...mrkdwn(attachment.pretext), { kind: 'quote', blocks: quoted }]
}

function plain(words: string | undefined): Block[] {
  return words ? [plainLines(unescapeText(words))] : []
}

function titleOf({ title, title_link }: SlackAttachment): Block[] {
  if (!title) return []
  if (!title_link) return [bold(title)]
  const shown = link(unescapeText(title_link), unescapeText(title))
  return [{ kind: 'lines', lines: [[{ kind: 'bold', inside: [shown] }]] }]
}

function bold(words: string): Block {
  const inside = [text(unescapeText(words).replace(/\s+/g, ' '))]
  return { kind: 'lines', lines: [[{ kind: 'bold', inside }]] }
}

function nameOfFile({ name, title, mode }: SlackFile, words: ImportWords): string {
  const shown = name && name !== 'Untitled' ? name : (title ?? name)
  return mode === 'tombstone' || !shown ? words.deletedFile : words.file(unescapeText(shown))
}
