import { type Block, plainLines } from '#platform/server/markdown/tree.ts'
import { toMarkdown } from '#platform/server/markdown/write-markdown.ts'
import { readAttachment } from '#platform/server/mrkdwn/attachment.ts'
import { readBlocks } from '#platform/server/mrkdwn/blocks.ts'
import { unescapeText } from '#platform/server/mrkdwn/control.ts'
import { readMrkdwn } from '#platform/server/mrkdwn/mrkdwn.ts'
import type { References } from '#platform/server/mrkdwn/references.ts'
import { tidy } from '#platform/server/mrkdwn/tidy.ts'
import type { ImportWords } from '../archive.ts'
import { SlackFile, type SlackMessage } from './shapes.ts'

/** All that a message says, as our Markdown: its text, what a bot attached, and the names of its files. May be empty. */
export function bodyOf(message: SlackMessage, references: References, words: ImportWords): string {
  const said = readText(message, references)
  const spoke = toMarkdown(said) !== ''
  const attached = (message.attachments ?? []).flatMap((attachment) =>
    readAttachment(attachment, spoke, references),
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

function nameOfFile({ name, title, mode }: SlackFile, words: ImportWords): string {
  const shown = name && name !== 'Untitled' ? name : (title ?? name)
  return mode === 'tombstone' || !shown ? words.deletedFile : words.file(unescapeText(shown))
}
