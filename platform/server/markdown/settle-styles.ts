import type { Inline, Line, Style } from './tree.ts'
import { text } from './tree.ts'

/**
 * Readies a line for Markdown: neighbours of one kind become one, spaces move out of styles, and a style that
 * Markdown's flanking rules (CommonMark 0.31, 6.2) would not take where it stands is dropped, its words kept.
 */
export function settleStyles(line: Line): Line {
  return settle(merge(once(line, [])), '', '')
}

/** `before` and `after` are the characters outside; '' is the edge of the line. */
function settle(nodes: Line, before: string, after: string): Line {
  const settled: Line = []
  nodes.forEach((node, i) => {
    const left = lastChar(settled) || before
    const right = firstChars(nodes.slice(i + 1, i + 2)) || after
    settled.push(...(isStyled(node) ? settleStyle(node, left, right) : [node]))
  })
  return merge(settled)
}

function settleStyle(node: Styled, before: string, after: string): Line {
  const inside = settle(merge(node.inside), '*', '*')
  const [lead, core, trail] = hoistSpace(inside)
  const fits =
    core.length > 0 &&
    opens(node.kind, lead.at(-1) ?? before, firstChars(core)) &&
    opens(node.kind, trail[0] ?? after, lastChar(core))
  if (!fits) return unstyled(inside)
  return [text(lead), { kind: node.kind, inside: core }, text(trail)]
}

/** Whether a mark may stand between a character outside and one inside; closing is the mirror image of opening. */
function opens(style: Style, outside: string, inside: string): boolean {
  if ([...outside].every(isBoundary)) return true
  return style !== 'italic' && !/[\p{P}\p{S}\ud800-\udfff]/u.test(inside)
}

/** Space or punctuation; of the symbols only those of ASCII, as renderers differ on the others. */
function isBoundary(char: string): boolean {
  return /[\t\p{Zs}\p{P}$+<=>^`|~]/u.test(char)
}

function hoistSpace(nodes: Line): [lead: string, core: Line, trail: string] {
  const core = [...nodes]
  let lead = ''
  let trail = ''
  const first = core[0]
  if (first?.kind === 'text') {
    const rest = first.text.trimStart()
    lead = first.text.slice(0, first.text.length - rest.length)
    core.splice(0, 1, ...(rest ? [text(rest)] : []))
  }
  const last = core.at(-1)
  if (last?.kind === 'text') {
    const rest = last.text.trimEnd()
    trail = last.text.slice(rest.length)
    core.splice(-1, 1, ...(rest ? [text(rest)] : []))
  }
  return [lead, core, trail]
}

function unstyled(nodes: Line): Line {
  return nodes.flatMap((node) => (isStyled(node) ? unstyled(node.inside) : [node]))
}

/** A style within itself says nothing, and one without words neither. */
function once(nodes: Line, within: readonly Style[]): Line {
  return nodes.flatMap((node): Line => {
    if (!isStyled(node)) return 'text' in node && node.text === '' ? [] : [node]
    const { kind } = node
    if (within.includes(kind)) return once(node.inside, within)
    const inside = once(node.inside, [...within, kind])
    return inside.length > 0 ? [{ kind, inside }] : []
  })
}

/** Joins neighbours of one kind, as `**a****b**` would not read as two bold words. */
function merge(nodes: Line): Line {
  const merged: Line = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (last && isStyled(last) && isStyled(node) && last.kind === node.kind)
      for (const inner of node.inside) last.inside.push(inner)
    else if (last && 'text' in last && 'text' in node && last.kind === node.kind)
      merged[merged.length - 1] = { kind: node.kind, text: last.text + node.text }
    else if (isStyled(node)) merged.push({ kind: node.kind, inside: [...node.inside] })
    else if (node.kind !== 'text' || node.text !== '') merged.push(node)
  }
  return merged
}

type Styled = Extract<Inline, { inside: Inline[] }>

function isStyled(node: Inline): node is Styled {
  return 'inside' in node
}

/** What may come first in the written form: for a style its mark, or its words should it be dropped. */
function firstChars(nodes: Line): string {
  const [node] = nodes
  if (!node) return ''
  if (isStyled(node)) return `*${firstChars(node.inside)}`
  return node.kind === 'text' ? (node.text[0] ?? '') : '<'
}

function lastChar(nodes: Line): string {
  const node = nodes.at(-1)
  if (!node) return ''
  if (isStyled(node)) return '*'
  return node.kind === 'text' ? (node.text.at(-1) ?? '') : '>'
}
