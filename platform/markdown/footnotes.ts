import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'

const reference = /\[\^([^\s[\]^]{1,64})\]/y
const definition = /^\[\^([^\s[\]^]{1,64})\]:/

/** Which labels have a note, in the environment of one parse. */
interface Environment {
  footnotes?: Set<string>
}

/**
 * Reads `[^label]` as `footnote_ref` where there is a note of that label, and `[^label]: text` as `footnote`, with all that is
 * indented below it; the label is the content of both.
 */
export function footnotes(grammar: MarkdownIt) {
  grammar.block.ruler.before('reference', 'footnote', readNote, { alt: ['paragraph'] })
  grammar.inline.ruler.before('link', 'footnote_ref', readReference)
}

function readReference(state: StateInline, silent: boolean): boolean {
  reference.lastIndex = state.pos
  const [whole, label = ''] = reference.exec(state.src) ?? []
  const known = (state.env as Environment).footnotes
  if (!whole || state.pos + whole.length > state.posMax || !known?.has(label)) return false
  if (!silent) state.push('footnote_ref', '', 0).content = label
  state.pos += whole.length
  return true
}

/** Notes stand outermost, as they are moved to the end. */
function readNote(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const from = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0)
  const line = state.src.slice(from, Math.min(state.eMarks[start] ?? from, from + 80))
  const [whole, label = ''] = definition.exec(line) ?? []
  const indent = state.sCount[start] ?? 0
  // It also ends what stands in something, where the line leaves that: a note the note before it.
  const isOutermost = state.level === 0 || (silent && indent < state.blkIndent)
  if (!whole || !isOutermost || indent > 3) return false
  if (silent) return true

  const env = state.env as Environment
  env.footnotes ??= new Set()
  env.footnotes.add(label)
  state.push('footnote_open', '', 1).content = label
  readWithin(state, start, end, from + whole.length)
  state.push('footnote_close', '', -1)
  return true
}

/** The rest of the line and what is indented below, as blocks of their own: the first line counts as indented too. */
function readWithin(state: StateBlock, start: number, end: number, from: number) {
  const { bMarks, tShift, sCount, parentType } = state
  const before = [bMarks[start] ?? 0, tShift[start] ?? 0, sCount[start] ?? 0] as const
  const spaces = /^[ \t]*/.exec(state.src.slice(from, from + 80))?.[0].length ?? 0
  bMarks[start] = from
  tShift[start] = spaces
  state.blkIndent += 4
  sCount[start] = state.blkIndent
  state.md.block.tokenize(state, start, end)
  state.blkIndent -= 4
  state.parentType = parentType
  bMarks[start] = before[0]
  tShift[start] = before[1]
  sCount[start] = before[2]
}
