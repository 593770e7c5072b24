import { type Block, type Line, link, plainLines, text } from '../markdown/tree.ts'
import { unescapeText } from './control.ts'
import { readMrkdwn } from './mrkdwn.ts'
import type { References } from './references.ts'
import { readRichText } from './rich-text.ts'
import { type Part, parsePart } from './shapes.ts'

/**
 * Reads Block Kit blocks (https://docs.slack.dev/reference/block-kit/blocks), which newer messages carry beside their text,
 * and some instead of it. Pictures and buttons that lead somewhere become links; what is no text (dividers, other buttons) is
 * left out.
 */
export function readBlocks(blocks: readonly unknown[], references: References): Block[] {
  return blocks.flatMap((block) => readBlock(parsePart(block), references))
}

function readBlock(block: Part, references: References): Block[] {
  const inside = (parts: unknown[] = []) =>
    parts.map(parsePart).flatMap((part) => readTextOf(part, references))
  switch (block.type) {
    case 'rich_text':
      return readRichText(block, references)
    case 'header':
      return [inBold(plainText(block).replace(/\s+/g, ' '))]
    case 'section':
      return [...readTextOf(block, references), ...inside(block.fields)]
    case 'context':
      return inside(block.elements)
    case 'actions':
      return readButtons(block.elements)
    case 'table':
      return [{ kind: 'lines', lines: (block.rows ?? []).map((row) => readRow(row, references)) }]
    default:
      return readTextOf(block, references)
  }
}

/** A text object, what holds one, or the description of an image or a video. */
function readTextOf(part: Part, references: References): Block[] {
  if (part.image_url) return [pictureLink(part)]
  const isMrkdwn =
    part.type === 'mrkdwn' || (typeof part.text === 'object' && part.text.type === 'mrkdwn')
  const words = plainText(part)
  return isMrkdwn ? readMrkdwn(words, references) : [plainLines(unescapeText(words))]
}

function plainText({ text, title, alt_text }: Part): string {
  const words = text ?? title ?? alt_text ?? ''
  return typeof words === 'string' ? words : words.text
}

function pictureLink(part: Part): Block {
  return { kind: 'lines', lines: [[link(part.image_url ?? '', plainText(part))]] }
}

function readButtons(elements: unknown[] = []): Block[] {
  const buttons = elements.map(parsePart).filter(({ url }) => url)
  if (buttons.length === 0) return []
  const links = buttons.map((button) => link(button.url ?? '', plainText(button)))
  const line = links.flatMap((each, i) => (i === 0 ? [each] : [text(' · '), each]))
  return [{ kind: 'lines', lines: [line] }]
}

function inBold(words: string): Block {
  return { kind: 'lines', lines: [[{ kind: 'bold', inside: [text(unescapeText(words))] }]] }
}

function readRow(cells: unknown[], references: References): Line {
  const lines = cells.map((cell) => readBlock(parsePart(cell), references).flatMap(linesIn).flat())
  return lines.flatMap((line, i) => (i === 0 ? line : [text(' | '), ...line]))
}

function linesIn(block: Block): Line[] {
  return block.kind === 'lines' ? block.lines : []
}
