import { safeAddress } from '#platform/markdown/links.ts'
import { type Node, textOf } from '#platform/markdown/tree.ts'
import { type Around, named } from './said-around.ts'

/** Nodes as the little HTML that all mail programs show. A type that is not in the list below shows as its text. */
export function saidHtml(nodes: readonly Node[], around: Around): string {
  return nodes.map((node) => (elements[node.type] ?? asText)(node, around)).join('')
}

/** Text as it is read, whatever it holds. */
export function safe(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

type Draw = (node: Node, around: Around) => string

const elements: Readonly<Record<string, Draw>> = {
  paragraph: ({ token, children }, around) =>
    token.hidden ? saidHtml(children, around) : element('p', saidHtml(children, around)),
  heading: ({ children }, around) => element('p', element('strong', saidHtml(children, around))),
  blockquote: as('blockquote'),
  bullet_list: as('ul'),
  ordered_list: ({ token, children }, around) =>
    `<ol start="${Number(token.attrGet('start') ?? 1)}">${saidHtml(children, around)}</ol>`,
  list_item: ({ token, children }, around) => {
    const task = { done: '☑ ', toDo: '☐ ' }[String(token.meta?.task)] ?? ''
    return element('li', task + saidHtml(children, around))
  },
  hr: () => '<hr>',
  fence: ({ token }) => element('pre', safe(token.content)),
  table: as('table'),
  thead: as('thead'),
  tbody: as('tbody'),
  tr: as('tr'),
  th: as('th'),
  td: as('td'),
  softbreak: () => '<br>\n',
  hardbreak: () => '<br>\n',
  code_inline: ({ token }) => element('code', safe(token.content)),
  strong: as('strong'),
  em: as('em'),
  s: as('s'),
  link: ({ token, children }, around) => {
    const url = safeAddress(String(token.attrGet('href')))
    const words = saidHtml(children, around)
    return url ? `<a href="${safe(url.href)}">${words}</a>` : words
  },
  image: ({ children }, { words }) => element('em', `[${safe(textOf(children) || words.picture)}]`),
  reference: ({ token }, around) => safe(named(token.markup, token.content, around)),
  spoiler: (_, { words }) => element('em', `[${safe(words.covered)}]`),
  spoiler_block: ({ token }, { words }) => {
    const said = [words.covered, token.content].filter(Boolean).join(': ')
    return element('p', element('em', `[${safe(said)}]`))
  },
  footnote_ref: ({ token }) => `[${safe(token.content)}]`,
  footnote: ({ token, children }, around) =>
    `<p>[${safe(token.content)}]</p>${element('blockquote', saidHtml(children, around))}`,
}

function as(tag: string): Draw {
  return ({ children }, around) => element(tag, saidHtml(children, around))
}

function asText({ token, children }: Node, around: Around): string {
  return safe(token.content) + saidHtml(children, around)
}

function element(tag: string, within: string): string {
  return `<${tag}>${within}</${tag}>`
}
