import { type Block, type ListItem, linesOf } from '../markdown/tree.ts'
import { wordsOf } from './control.ts'
import { readLine } from './mrkdwn-line.ts'
import type { References } from './references.ts'

/**
 * Reads Slack's mrkdwn, in its escaped form (https://docs.slack.dev/messaging/formatting-message-text). Never fails: what is
 * no notation is text. Takes one pass, so that a megabyte of asterisks costs no more than one of words.
 */
export function readMrkdwn(mrkdwn: string, references: References): Block[] {
  const blocks: Block[] = []
  let into = blocks
  for (const [i, part] of textAndCode(mrkdwn).entries()) {
    if (i % 2 === 1) {
      into.push({ kind: 'code', text: readCode(part, references) })
      continue
    }
    // After code a line goes on, so the space before it is no indentation.
    const said = i > 0 ? part.replace(/^[ \t]+/, '') : part
    const [before, rest] = into === blocks ? splitAtLongQuote(said) : [said]
    readText(before, references, into)
    if (rest === undefined) continue
    into = []
    blocks.push({ kind: 'quote', blocks: into })
    readText(rest, references, into)
  }
  return blocks
}

/** Text and code in turns. A fence without a partner is text. */
function textAndCode(mrkdwn: string): string[] {
  const parts = mrkdwn.split('```')
  if (parts.length % 2 === 1) return parts
  const last = parts.slice(-2).join('```')
  return [...parts.slice(0, -2), last]
}

function readCode(code: string, references: References): string {
  return linesOf(wordsOf(code, references))
    .join('\n')
    .replace(/^\n|\n$/g, '')
}

/** `>>>` quotes all that follows, code included. */
function splitAtLongQuote(part: string): [before: string, rest?: string] {
  const mark = /^(?:&gt;|>){3} ?/m.exec(part)
  if (!mark) return [part]
  return [part.slice(0, mark.index), part.slice(mark.index + mark[0].length)]
}

/** Reads lines into blocks: neighbouring lines of one kind are one block. */
function readText(part: string, references: References, into: Block[]): void {
  for (const { kind, lines } of runsOf(linesOf(part), kindOf)) {
    if (kind === 'quote') into.push({ kind, blocks: readQuote(lines, references) })
    else into.push(readRun(kind, lines, references))
  }
}

type RunKind = 'lines' | 'list'

function readQuote(lines: string[], references: References): Block[] {
  const inside = lines.map((line) => line.replace(quoteMark, ''))
  return runsOf(inside, kindInQuote).map(({ kind, lines }) => readRun(kind, lines, references))
}

function readRun(kind: RunKind, lines: string[], references: References): Block {
  if (kind === 'lines') return { kind, lines: lines.map((line) => readLine(line, references)) }
  return { kind, items: lines.map((line) => readBullet(line, references)) }
}

/** Slack indents a nested bullet by four spaces. */
function readBullet(line: string, references: References): ListItem {
  const [, indent = '', item = ''] = bullet.exec(line) ?? []
  return { level: Math.floor(indent.length / 4), lines: [readLine(item, references)] }
}

const quoteMark = /^(?:&gt;|>) ?/
const bullet = /^(\s*)[•◦▪▫‣⁃]\s+(.*)$/

function kindOf(line: string): RunKind | 'quote' {
  return quoteMark.test(line) ? 'quote' : kindInQuote(line)
}

function kindInQuote(line: string): RunKind {
  return bullet.test(line) ? 'list' : 'lines'
}

function runsOf<Kind>(lines: string[], kindOf: (line: string) => Kind) {
  const runs: { kind: Kind; lines: string[] }[] = []
  for (const line of lines) {
    const kind = kindOf(line)
    const last = runs.at(-1)
    if (last?.kind === kind) last.lines.push(line)
    else runs.push({ kind, lines: [line] })
  }
  return runs
}
