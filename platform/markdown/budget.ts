import type { MarkdownIt, StateInline, Token } from 'markdown-it'
import { type Bounds, maxDepth, messageBounds } from './bounds.ts'
import { type Node, treeOf } from './tree.ts'

/** What work costs, from reading to drawing, in the time of one step through a link's label. */
const stepPrice = 1
const blockPrice = 8
const boxPrice = 50 // blocks that scroll, open or are moved by themselves
const boxes = new Set(['fence', 'table_open', 'spoiler_block_open', 'footnote_open'])
const textPrice = 8
const inlinePrice = 20
const linkPrice = 25

/** The nodes of a text, undefined if reading it would cost more than its bounds or nest deeper than `maxDepth`. */
export type Parser = (text: string) => Node[] | undefined

/**
 * Makes a parser of a grammar, with a bound on its work. The grammar is changed: it pays for every token, every
 * address and every step through a label (where CommonMark is quadratic), and stops when the budget is spent.
 */
export function boundedParser(
  grammar: MarkdownIt,
  { length, work: most }: Bounds = messageBounds,
): Parser {
  let left = most
  function spend(work: number) {
    left -= work
    if (left < 0) throw new TooMuch()
  }
  chargeTokens(grammar, spend)
  chargeSteps(grammar, spend)
  chargeAddresses(grammar, spend)

  return (text) => {
    if (text.length > length) return undefined
    left = most
    try {
      return treeOf(grammar.parse(text, {}), maxDepth)
    } catch {
      return undefined // whatever cannot be read as Markdown can be read as text
    }
  }
}

class TooMuch extends Error {}

type Spend = (work: number) => void

function chargeTokens(grammar: MarkdownIt, spend: Spend) {
  const { block, inline } = grammar

  block.State = class extends block.State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      if (nesting >= 0) spend(boxes.has(type) ? boxPrice : blockPrice)
      return super.push(type, tag, nesting)
    }
  }

  inline.State = class extends inline.State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      if (nesting >= 0) spend(type === 'text' ? textPrice : inlinePrice)
      return super.push(type, tag, nesting)
    }
  }
}

function chargeSteps({ inline }: MarkdownIt, spend: Spend) {
  const skipToken = inline.skipToken.bind(inline)
  inline.skipToken = (state: StateInline) => {
    spend(stepPrice)
    skipToken(state)
  }
}

function chargeAddresses(grammar: MarkdownIt, spend: Spend) {
  const { validateLink } = grammar
  grammar.validateLink = (address) => {
    spend(linkPrice + address.length / 16)
    return validateLink(address)
  }
}
