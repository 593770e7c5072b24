import type { MarkdownIt } from 'markdown-it'
import { fileIdIn } from '#lib/file-references.ts'
import { footnotes } from './footnotes.ts'
import { messageGrammar } from './grammar.ts'
import { safeAddress } from './links.ts'
import { spoilers } from './spoilers.ts'

/** The Markdown of long texts: that of messages, with spoilers, footnotes, and files that go along, as `![words](file:<id>)`. */
export function longGrammar(): MarkdownIt {
  const grammar = messageGrammar()
  grammar.validateLink = (address) =>
    fileIdIn(address) !== undefined || safeAddress(address) !== undefined
  return grammar.use(spoilers).use(footnotes)
}
