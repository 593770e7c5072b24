import type { MarkdownIt } from 'markdown-it'
import { messageGrammar } from '../grammar.ts'
import { safeAddress } from '../links.ts'
import { footnotes } from './footnotes.ts'
import { spoilers } from './spoilers.ts'

/** The Markdown of long texts: that of messages, with spoilers, footnotes, and files that go along, as `![words](file:<id>)`. */
export function longGrammar(): MarkdownIt {
  const grammar = messageGrammar()
  grammar.validateLink = (address) =>
    fileIn(address) !== undefined || safeAddress(address) !== undefined
  return grammar.use(spoilers).use(footnotes)
}

/** The id of the file that an address names. */
export function fileIn(address: string | number | null): string | undefined {
  return /^file:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(String(address))?.[1]
}
