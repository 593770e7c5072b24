import type { Segment } from '../contract.ts'
import type { Word } from './words.ts'

/** About how much of a text a result shows, and how much of it before the first hit. */
const longest = 240
const lead = 70

/** Part of a text around its first hit, cut between words, in pieces that are hits or not. */
export function excerptOf(text: string, hits: readonly Word[]): Segment[] {
  const first = hits[0]?.from ?? 0
  const from = first <= lead ? 0 : gapAfter(text, first - lead, first)
  const to = Math.min(text.length, gapBefore(text, from + longest, from))
  const segments: Segment[] = from > 0 ? [{ text: '… ' }] : []
  let at = from
  for (const hit of hits) {
    if (hit.from < at || hit.to > to) continue
    if (hit.from > at) segments.push({ text: text.slice(at, hit.from) })
    segments.push({ text: text.slice(hit.from, hit.to), hit: true })
    at = hit.to
  }
  const rest = text.slice(at, to) + (to < text.length ? ' …' : '')
  if (rest !== '') segments.push({ text: rest })
  return segments
}

/** The first place between words from here on, at most up to `until`. */
function gapAfter(text: string, from: number, until: number): number {
  for (let at = from; at < until; at++) if (/\s/.test(text[at] ?? '')) return at + 1
  return wholeAt(text, from)
}

function gapBefore(text: string, from: number, until: number): number {
  if (from >= text.length) return text.length
  for (let at = from; at > until + longest / 2; at--) if (/\s/.test(text[at] ?? '')) return at
  return wholeAt(text, from)
}

/** Not between the halves of one character. */
function wholeAt(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at
}
