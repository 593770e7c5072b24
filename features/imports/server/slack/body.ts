import type { Block } from '#platform/server/markdown/tree.ts'
import { toMarkdown } from '#platform/server/markdown/write-markdown.ts'
import { readAttachment } from '#platform/server/mrkdwn/attachment.ts'
import { readBlocks } from '#platform/server/mrkdwn/blocks.ts'
import { readMrkdwn } from '#platform/server/mrkdwn/mrkdwn.ts'
import type { References } from '#platform/server/mrkdwn/references.ts'
import { tidy } from '#platform/server/mrkdwn/tidy.ts'
import type { SkipReason } from '../../contract.ts'
import type { ArchiveFile, ImportWords } from '../archive.ts'
import { filesOf, type Uploads } from './files.ts'
import type { SlackMessage } from './shapes.ts'

export interface Said {
  /** As our Markdown: the text, what a bot attached, and the names of files that are not in the archive. May be empty. */
  body: string
  files: ArchiveFile[]
  /** Why files are named only. */
  missing: SkipReason[]
}

/** All that a message says, and what came with it. */
export function saidIn(
  message: SlackMessage,
  references: References,
  uploads: Uploads,
  words: ImportWords,
): Said {
  const said = readText(message, references)
  const spoke = toMarkdown(said) !== ''
  const attached = (message.attachments ?? []).flatMap((attachment) =>
    readAttachment(attachment, spoke, references),
  )
  const { here, stubs, missing } = filesOf(message, spoke, uploads, words)
  return { body: tidy(toMarkdown([...said, ...attached, ...stubs])), files: here, missing }
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
