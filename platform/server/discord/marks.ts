import type { Marks } from '../markdown/open-styles.ts'
import { type Inline, type Line, text } from '../markdown/tree.ts'

/** The styles of Discord's Markdown. What is underlined there is emphasised here. */
export const marks: Marks = {
  styleOf: { '**': 'bold', '*': 'italic', __: 'italic', _: 'italic', '~~': 'strike' },
  opens: (mark, before, after) => !(mark === '_' && isWord(before)) && after.trim() !== '',
  closes: (mark, before, after) =>
    !(mark === '_' && isWord(after)) && (mark.length > 1 || before.trim() !== ''),
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char)
}

/** One line for each that the nodes span: a style that spans several is laid on each of them. */
export function linesIn(nodes: readonly Inline[]): Line[] {
  const lines: Line[] = [[]]
  for (const node of nodes) {
    const [first = [], ...rest] = pieces(node).map((piece) => [piece])
    lines.at(-1)?.push(...first)
    lines.push(...rest)
  }
  return lines
}

function pieces(node: Inline): Inline[] {
  if ('inside' in node) return linesIn(node.inside).map((inside) => ({ kind: node.kind, inside }))
  if (node.kind === 'text') return node.text.split('\n').map(text)
  if (node.kind === 'code') return [{ kind: 'code', text: node.text.replaceAll('\n', ' ') }]
  return [node]
}
