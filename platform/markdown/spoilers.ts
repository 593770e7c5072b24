import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'

/** What a run of plain text never holds: where another rule may begin. The bar is ours, the rest is CommonMark's. */
const plain = /[^\n!#$%&*+\-:<=>@[\\\]^_`{|}~]+/y

/** Reads `||words||` as `spoiler`, and lines from `:::spoiler Title` to `:::` as `spoiler_block`, its title the content. */
export function spoilers(grammar: MarkdownIt) {
  grammar.inline.ruler.at('text', readPlain)
  grammar.inline.ruler.before('emphasis', 'spoiler', readWords)
  grammar.block.ruler.before('fence', 'spoiler_block', readBlock, {
    alt: ['paragraph', 'blockquote', 'list'],
  })
}

function readPlain(state: StateInline, silent: boolean): boolean {
  plain.lastIndex = state.pos
  const run = plain.exec(state.src)?.[0].slice(0, state.posMax - state.pos)
  if (!run) return false
  if (!silent) state.pending += run
  state.pos += run.length
  return true
}

/** It ends at the next two bars, and does not begin or end with a space: `a || b || c` is text. */
function readWords(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  if (!src.startsWith('||', pos)) return false
  const end = src.indexOf('||', pos + 2)
  const words = end < 0 || end + 2 > posMax ? '' : src.slice(pos + 2, end)
  if (!/^[^\s|](?:.*[^\s|])?$/s.test(words)) return false
  if (!silent) {
    state.push('spoiler_open', '', 1)
    state.pos = pos + 2
    state.posMax = end
    state.md.inline.tokenize(state)
    state.push('spoiler_close', '', -1)
  }
  state.pos = end + 2
  state.posMax = posMax
  return true
}

const opening = /^(:{3,})[ \t]*spoiler(?:[ \t]+(.{1,200}))?[ \t]*$/i

/** How many are open, in the environment of one parse. */
interface Environment {
  spoilers?: number
}

/** How many may stand in each other. */
const deepest = 4

function readBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const isIndented = state.sCount[start] === undefined || state.sCount[start] - state.blkIndent > 3
  const [, colons = '', title = ''] = opening.exec(lineOf(state, start)) ?? []
  const env = state.env as Environment
  const depth = env.spoilers ?? 0
  if (isIndented || colons === '' || depth >= deepest) return false
  if (silent) return true

  const close = closingLine(state, start + 1, end, colons.length)
  const open = state.push('spoiler_block_open', '', 1)
  open.content = title.trim()
  const [parent, lineMax] = [state.parentType, state.lineMax]
  state.lineMax = close
  env.spoilers = depth + 1
  state.md.block.tokenize(state, start + 1, close)
  env.spoilers = depth
  state.parentType = parent
  state.lineMax = lineMax
  state.push('spoiler_block_close', '', -1)
  state.line = close < end ? close + 1 : close
  return true
}

/** The line that closes it, or the end of what it stands in. */
function closingLine(state: StateBlock, from: number, end: number, colons: number): number {
  for (let line = from; line < end; line++) {
    if ((state.sCount[line] ?? 0) < state.blkIndent && !state.isEmpty(line)) return line
    const run = /^(:{3,})[ \t]*$/.exec(lineOf(state, line))?.[1] ?? ''
    if (run.length >= colons) return line
  }
  return end
}

function lineOf(state: StateBlock, line: number): string {
  const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  // Longer lines neither open nor close one.
  return state.src.slice(from, Math.min(state.eMarks[line] ?? from, from + 300))
}
