import type { MarkdownIt, StateInline } from 'markdown-it'
import { referencePattern } from './reference-pattern.ts'

const atPosition = new RegExp(referencePattern, 'y')

/** Reads `<@id>` and `<#id>` as `reference` tokens: the sigil is the markup, the id the content. */
export function references(grammar: MarkdownIt) {
  grammar.inline.ruler.before('autolink', 'reference', readReference)
}

function readReference(state: StateInline, silent: boolean): boolean {
  atPosition.lastIndex = state.pos
  const [whole, sigil = '', id = ''] = atPosition.exec(state.src) ?? []
  if (!whole || state.pos + whole.length > state.posMax) return false
  if (!silent) {
    const token = state.push('reference', '', 0)
    token.markup = sigil
    token.content = id
  }
  state.pos += whole.length
  return true
}
