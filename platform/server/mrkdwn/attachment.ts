import { type Block, link, plainLines, text } from '../markdown/tree.ts'
import { readBlocks } from './blocks.ts'
import { unescapeText } from './control.ts'
import { readMrkdwn } from './mrkdwn.ts'
import type { References } from './references.ts'
import { SlackAttachment, SlackField } from './shapes.ts'

/** What a tool put beside the text of a message. The preview of a link adds nothing to a message that `spoke` of the link. */
export function readAttachment(given: unknown, spoke: boolean, references: References): Block[] {
  const attachment = SlackAttachment.parse(given)
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
    ...readBlocks([{ type: 'actions', elements: attachment.actions }], references),
    ...pictureOf(attachment),
    ...plain(attachment.footer),
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

function pictureOf({ image_url, title, fallback }: SlackAttachment): Block[] {
  if (!image_url) return []
  const shown = link(unescapeText(image_url), unescapeText(title ?? fallback ?? ''))
  return [{ kind: 'lines', lines: [[shown]] }]
}

function bold(words: string): Block {
  const inside = [text(unescapeText(words).replace(/\s+/g, ' '))]
  return { kind: 'lines', lines: [[{ kind: 'bold', inside }]] }
}
