import Grammar, { type MarkdownIt } from 'markdown-it'
import { safeAddress } from './links.ts'
import { references } from './reference-rule.ts'
import { taskItems } from './task-items.ts'

/**
 * The Markdown of messages: CommonMark with tables, strike-through, bare addresses, task lists and references. Left
 * out is what surprises people who only write: indented code, underlined headings, and link definitions, which vanish
 * from what is read.
 */
export function messageGrammar(): MarkdownIt {
  const grammar = new Grammar({ html: false, linkify: true })
  grammar.disable(['code', 'lheading', 'reference'])
  grammar.linkify.add('ftp:', null).add('//', null) // `//` would also be looked for inside of every `https://`
  grammar.validateLink = (address) => safeAddress(address) !== undefined
  grammar.normalizeLinkText = (address) => address // shown as written, not decoded into something that looks alike
  return grammar.use(references).use(taskItems)
}
