import { longBounds } from '#platform/markdown/bounds.ts'
import { boundedParser } from '#platform/markdown/budget.ts'
import { longGrammar } from '#platform/markdown/long-grammar.ts'
import type { Around } from './said-around.ts'
import { safe, saidHtml } from './said-html.ts'
import { saidText } from './said-text.ts'

const parse = boundedParser(longGrammar(), longBounds)

/** Markdown of a member as a mail shows it: what is covered stays so, pictures and files are named, nothing is fetched. */
export function saidWords(markdown: string, around: Around): { text: string; html: string } {
  const nodes = parse(markdown)
  if (nodes) return { text: saidText(nodes, around), html: saidHtml(nodes, around) }
  return { text: markdown, html: `<p>${safe(markdown).replaceAll('\n', '<br>\n')}</p>` }
}
