import {
  type Block,
  type Inline,
  type Line,
  type ListItem,
  linesOf,
  link,
  type Style,
  text,
} from '../markdown/tree.ts'
import { emojiOf } from './emoji.ts'
import { channelMention, memberMention, namesOnly, type References } from './references.ts'
import { type Part, parsePart } from './shapes.ts'

/** Reads a `rich_text` block (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block). */
export function readRichText(block: Part, references: References): Block[] {
  const blocks: Block[] = []
  for (const part of (block.elements ?? []).map(parsePart)) {
    const read = readPart(part, references)
    const last = blocks.at(-1)
    // Slack ends a list and begins another wherever indentation changes.
    if (read.kind === 'list' && last?.kind === 'list') last.items.push(...read.items)
    else blocks.push(read)
  }
  return blocks
}

function readPart(part: Part, references: References): Block {
  switch (part.type) {
    case 'rich_text_quote':
      return { kind: 'quote', blocks: [{ kind: 'lines', lines: readLines(part, references) }] }
    case 'rich_text_preformatted':
      return { kind: 'code', text: readCode(part, references) }
    case 'rich_text_list':
      return { kind: 'list', items: readItems(part, references) }
    default:
      return { kind: 'lines', lines: readLines(part, references) }
  }
}

function readCode(part: Part, references: References): string {
  const lines = readLines(part, namesOnly(references))
  return lines.map(plainWords).join('\n').replace(/\n$/, '')
}

function readItems(list: Part, references: References): ListItem[] {
  const first = (list.offset ?? 0) + 1
  return (list.elements ?? []).map((item, i) => ({
    level: list.indent ?? 0,
    ...(list.style === 'ordered' && { number: first + i }),
    lines: readLines(parsePart(item), references),
  }))
}

/** A text may hold line breaks, so a style on it is laid on each of its lines. */
function readLines(part: Part, references: References): Line[] {
  const lines: Line[] = [[]]
  for (const element of (part.elements ?? []).map(parsePart)) {
    const [first = [], ...rest] = readElement(element, references).map((node) => [
      styled(node, element),
    ])
    lines.at(-1)?.push(...first)
    lines.push(...rest)
  }
  return lines
}

/** One node for each line the element spans. */
function readElement(element: Part, references: References): Inline[] {
  switch (element.type) {
    case 'link':
      return [link(element.url ?? '', words(element))]
    case 'user':
      return [memberMention(references, element.user_id ?? '')]
    case 'channel':
      return [channelMention(references, element.channel_id ?? '')]
    case 'emoji':
      return [text(emoji(element))]
    case 'broadcast':
      return [text(`@${element.range ?? 'channel'}`)]
    case 'usergroup':
      return [text(`@${element.usergroup_id ?? ''}`)]
    default:
      return linesOf(words(element) || (element.fallback ?? '')).map(text)
  }
}

function words(part: Part): string {
  return typeof part.text === 'string' ? part.text : ''
}

/** Newer exports name the code points, older ones only the short name. */
function emoji({ name = '', unicode, skin_tone }: Part): string {
  if (unicode && /^[\da-f]{2,6}(?:-[\da-f]{2,6})*$/i.test(unicode)) {
    const points = unicode.split('-').map((hex) => Number.parseInt(hex, 16))
    if (points.every((point) => point <= 0x10ffff)) return String.fromCodePoint(...points)
  }
  return emojiOf(name, skin_tone?.toString()) ?? `:${name}:`
}

function styled(node: Inline, { style }: Part): Inline {
  if (typeof style !== 'object') return node
  const core: Inline = style.code && node.kind === 'text' ? { kind: 'code', text: node.text } : node
  const order: Style[] = ['strike', 'italic', 'bold']
  return order
    .filter((kind) => style[kind])
    .reduce<Inline>((inside, kind) => ({ kind, inside: [inside] }), core)
}

function plainWords(line: Line): string {
  return line.map(plainWord).join('')
}

function plainWord(node: Inline): string {
  if ('inside' in node) return plainWords(node.inside)
  if (node.kind === 'link') return node.label || node.url
  return 'text' in node ? node.text : ''
}
