import { escapeLabel, escapeLineStart, escapeText } from './escape.ts'
import { settleStyles } from './settle-styles.ts'
import type { Block, Inline, Line, ListItem, Style } from './tree.ts'

/**
 * Writes blocks as our Markdown: CommonMark with `~~strike~~`, a line break where the text has one, `<@MEMBER>` and
 * `<#CHANNEL>`. Plain words read the same after rendering, whatever characters they hold.
 */
export function toMarkdown(blocks: readonly Block[]): string {
  return blocks
    .map(writeBlock)
    .filter((block) => block !== '')
    .join('\n\n')
}

function writeBlock(block: Block): string {
  if (block.kind === 'code') return writeCodeBlock(block.text)
  if (block.kind === 'list') return writeList(block.items)
  if (block.kind === 'quote') return writeQuote(block.blocks)
  return writeLines(block.lines)
}

/** An empty line parts paragraphs; several are one. */
function writeLines(lines: readonly Line[]): string {
  return lines
    .map(writeLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

function writeQuote(blocks: readonly Block[]): string {
  const inside = toMarkdown(blocks)
  if (!inside) return ''
  const quoted = inside.split('\n').map((line) => (line ? `> ${line}` : '>'))
  return quoted.join('\n')
}

function writeCodeBlock(code: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1))
  return code.trim() && `${fence}\n${code}\n${fence}`
}

/** Indents by the width of the marks above, and by one level at a time, which is all that Markdown can nest. */
function writeList(items: readonly ListItem[]): string {
  const indents = [0]
  const written = items.map((item) => {
    const level = Math.min(item.level, indents.length - 1)
    const indent = ' '.repeat(indents[level] ?? 0)
    const mark = item.number === undefined ? '- ' : `${item.number}. `
    indents.splice(level + 1, indents.length, indent.length + mark.length)
    const under = `\n${indent}${' '.repeat(mark.length)}`
    return indent + mark + item.lines.map(writeLine).filter(Boolean).join(under)
  })
  return written.join('\n')
}

function writeLine(line: Line): string {
  return escapeLineStart(writeInlines(settleStyles(line)).trimEnd())
}

function writeInlines(nodes: readonly Inline[]): string {
  const written = nodes.map(writeInline)
  // An exclamation mark right before a link would make it an image.
  const safe = written.map((part, i) =>
    part.endsWith('!') && written[i + 1]?.startsWith('[') ? `${part.slice(0, -1)}\\!` : part,
  )
  return safe.join('')
}

const marks: Record<Style, string> = { bold: '**', italic: '_', strike: '~~' }

function writeInline(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return escapeText(node.text)
    case 'code':
      return writeCode(node.text)
    case 'link':
      return writeLink(node.url, node.label)
    case 'member':
      return `<@${node.id}>`
    case 'channel':
      return `<#${node.id}>`
    default:
      return marks[node.kind] + writeInlines(node.inside) + marks[node.kind]
  }
}

function writeCode(code: string): string {
  if (code.trim() === '') return code
  const fence = '`'.repeat(longestRun(code) + 1)
  const pad = /^[` ]|[` ]$/.test(code) ? ' ' : ''
  return fence + pad + code + pad + fence
}

function longestRun(code: string): number {
  let longest = 0
  for (const [run] of code.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}

function writeLink(address: string, label: string): string {
  if (!label) return `<${address}>`
  const destination = /[()]/.test(address) ? `<${address}>` : address
  return `[${escapeLabel(label)}](${destination.replace(/&(?=[#a-z\d]+;)/gi, '\\&')})`
}
