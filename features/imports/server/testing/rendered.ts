import MarkdownIt from 'markdown-it'

const markdown = new MarkdownIt({ html: false, breaks: true, linkify: false })

type Token = ReturnType<typeof markdown.parse>[number]

/** What a reader sees of our Markdown: the characters, with runs of space as one. */
export function shownText(body: string): string {
  const seen = tokens(body).map(({ type, content, block }) => {
    if (type === 'softbreak' || type === 'hardbreak') return '\n'
    if (block && type.endsWith('_close')) return '\n'
    return type === 'text' || type === 'code_inline' || type === 'fence' ? content : ''
  })
  return squeezed(seen.join(''))
}

/** The elements that rendering makes of our Markdown, without repetition, those of plain text left out. */
export function shownElements(body: string): string[] {
  const names = tokens(body).map(({ tag }) => tag)
  return [...new Set(names)].filter((tag) => tag !== '' && tag !== 'p' && tag !== 'br').sort()
}

export function shownHtml(body: string): string {
  return markdown.render(body).trim()
}

export function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function tokens(body: string): Token[] {
  return markdown.parse(body, {}).flatMap((token) => [token, ...(token.children ?? [])])
}
