import MarkdownIt from 'markdown-it'
import { messageGrammar } from '#platform/markdown/grammar.ts'

/** All of CommonMark, which is more than our messages take. */
const markdown = new MarkdownIt({ html: false, breaks: true, linkify: false })
const ours = messageGrammar()

type Token = ReturnType<typeof markdown.parse>[number]

/** What a reader sees of our Markdown: the characters, with runs of space as one. */
export function shownText(body: string, grammar = ours): string {
  const seen = tokens(body, grammar).map(({ type, content, block }) => {
    if (type === 'softbreak' || type === 'hardbreak') return '\n'
    if (block && type.endsWith('_close')) return '\n'
    return type === 'text' || type === 'code_inline' || type === 'fence' ? content : ''
  })
  return squeezed(seen.join(''))
}

/** The elements that rendering makes of our Markdown, without repetition, those of plain text left out. */
export function shownElements(body: string): string[] {
  const names = tokens(body, markdown).map(({ tag }) => tag)
  return [...new Set(names)].filter((tag) => tag !== '' && tag !== 'p' && tag !== 'br').sort()
}

/** The same by all of CommonMark. */
export function commonText(body: string): string {
  return shownText(body, markdown)
}

export function shownHtml(body: string): string {
  return markdown.render(body).trim()
}

export function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function tokens(body: string, grammar: typeof markdown): Token[] {
  return grammar.parse(body, {}).flatMap((token) => [token, ...(token.children ?? [])])
}
