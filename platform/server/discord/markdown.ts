import { type Block, type Line, type ListItem, linesOf } from '../markdown/tree.ts'
import { readInline } from './inline.ts'
import type { DiscordReferences } from './references.ts'

/**
 * Reads Discord's Markdown (https://support.discord.com/hc/en-us/articles/210298617). Never fails: what is no notation is
 * text. Spoilers keep their bars, as words that are there for all to read can't be hidden any more.
 */
export function readDiscordMarkdown(content: string, references: DiscordReferences): Block[] {
  const blocks: Block[] = []
  for (const [i, part] of linesOf(content).join('\n').split(fence).entries()) {
    const kind = i % 3
    if (kind === 2) blocks.push({ kind: 'code', text: part.replace(/^\n|\n$/g, '') })
    // Between text and code stands the language.
    else if (kind === 0)
      blocks.push(...readLines(i > 0 ? part.replace(/^ +|^\n/, '') : part, references))
  }
  return blocks
}

/** A fence without a partner is text. */
const fence = /```(?:([\w+.-]*)(?=\n))?((?:(?!```)[\s\S])*)```/

function readLines(part: string, references: DiscordReferences): Block[] {
  const quoteAll = /^>>> ?/m.exec(part)
  if (quoteAll) {
    const before = part.slice(0, quoteAll.index)
    const quoted = part.slice(quoteAll.index + quoteAll[0].length)
    const blocks = readRuns(quoted, references)
    return [...readRuns(before, references), { kind: 'quote', blocks }]
  }
  return readRuns(part, references)
}

type Kind = 'quote' | 'list' | 'heading' | 'lines'

const list = /^( {0,12})(?:[-*]|(\d{1,4})\.) +(?=\S)/
const heading = /^(?:#{1,3}|-#) +(?=\S)/
const quote = /^> ?/

function kindOf(line: string): Kind {
  if (/^> |^>$/.test(line)) return 'quote'
  if (heading.test(line)) return 'heading'
  return list.test(line) ? 'list' : 'lines'
}

function readRuns(part: string, references: DiscordReferences): Block[] {
  const runs: { kind: Kind; lines: string[] }[] = []
  for (const line of part.split('\n')) {
    const kind = kindOf(line)
    const last = runs.at(-1)
    if (last?.kind === kind) last.lines.push(line)
    else runs.push({ kind, lines: [line] })
  }
  return runs.map(({ kind, lines }) => readRun(kind, lines, references))
}

function readRun(kind: Kind, lines: string[], references: DiscordReferences): Block {
  if (kind === 'quote') {
    const inside = lines.map((line) => line.replace(quote, '')).join('\n')
    return { kind, blocks: [{ kind: 'lines', lines: readInline(inside, references) }] }
  }
  if (kind === 'list') return { kind, items: lines.map((line) => readItem(line, references)) }
  if (kind === 'heading')
    return { kind: 'lines', lines: lines.flatMap((line) => readHeading(line, references)) }
  return { kind, lines: readInline(lines.join('\n'), references) }
}

function readItem(line: string, references: DiscordReferences): ListItem {
  const [mark = '', indent = '', number] = list.exec(line) ?? []
  return {
    level: Math.floor(indent.length / 2),
    ...(number !== undefined && { number: Number(number) }),
    lines: readInline(line.slice(mark.length), references),
  }
}

/** A heading is a line in bold here, small print a plain one. */
function readHeading(line: string, references: DiscordReferences): Line[] {
  const lines = readInline(line.replace(heading, ''), references)
  return line.startsWith('#') ? lines.map((inside) => [{ kind: 'bold', inside }]) : lines
}
