import { isForeign, safeAddress } from '#platform/markdown/links.ts'
import type { en } from '#platform/markdown/messages/en.ts'
import { type Node, textOf } from '#platform/markdown/tree.ts'
import { type Attributes, element, escaped } from './element.ts'
import { reference } from './references.ts'

/** What stored references are to whoever reads: names, and the address of a channel that is theirs. */
export interface References {
  mentions: (id: string) => string | undefined
  channels: (id: string) => { name: string; address: string } | undefined
  words: typeof en
  /** The reader's member id, so that their own mentions stand out. */
  me?: string | undefined
  /** The origin of this site: links that leave it open beside it. */
  origin: string
}

/** How nodes become markup: the allow-list. A type that is not in it shows as its text. */
export type Elements = Readonly<Record<string, (node: Node, to: Drawing) => string>>

export interface Drawing extends References {
  elements: Elements
  /** Set inside a link, where no other link may stand. */
  inLink?: boolean
}

export function draw(nodes: readonly Node[], to: Drawing): string {
  return nodes.map((node) => (to.elements[node.type] ?? asText)(node, to)).join('')
}

/** The elements of messages, as `platform/web/markdown/elements.ts` draws them; a test holds one against the other. */
export const messageElements: Elements = {
  paragraph,
  heading: ({ token, children }, to) =>
    element(
      'p',
      { class: 'heading', 'data-level': token.tag.slice(1), ...directed(token.level) },
      draw(children, to),
    ),
  blockquote: as('blockquote', { dir: 'auto' }),
  bullet_list: as('ul'),
  ordered_list: orderedList,
  list_item: listItem,
  hr: as('hr'),
  fence: ({ token }, { words }) =>
    element(
      'div',
      scroller('code', words.code),
      element(
        'pre',
        { dir: 'ltr' },
        element('code', {}, escaped(token.content.replace(/\n$/, ''))),
      ),
    ),
  table: ({ children }, to) =>
    element('div', scroller('table', to.words.table), element('table', {}, draw(children, to))),
  thead: as('thead'),
  tbody: as('tbody'),
  tr: as('tr'),
  th: cell,
  td: cell,

  text: ({ token }) => escaped(token.content),
  text_special: ({ token }) => escaped(token.content),
  softbreak: () => '\n',
  hardbreak: () => '\n',
  code_inline: ({ token }) => element('code', { dir: 'auto' }, escaped(token.content)),
  strong: as('strong'),
  em: as('em'),
  s: as('s'),
  link: ({ token, children }, to) =>
    link(token.attrGet('href'), draw(children, { ...to, inLink: true }), to),
  image: ({ token, children }, to) => {
    const address = token.attrGet('src')
    return link(address, escaped(textOf(children) || String(address)), to)
  },
  reference: ({ token }, to) => reference(token.markup, token.content, to, to.inLink),
}

/** Tight list items hold paragraphs that are not to be seen as such. */
function paragraph({ token, children }: Node, to: Drawing): string {
  if (token.hidden) return draw(children, to)
  return element('p', directed(token.level), draw(children, to))
}

/** Blocks find their own direction; within a quote or an item they take its. */
export function directed(level: number): Attributes {
  return level === 0 ? { dir: 'auto' } : {}
}

function as(tag: string, attributes: Attributes = {}): (node: Node, to: Drawing) => string {
  return ({ children }, to) => element(tag, attributes, draw(children, to))
}

function asText({ token, children }: Node, to: Drawing): string {
  return escaped(token.content) + draw(children, to)
}

function orderedList({ token, children }: Node, to: Drawing): string {
  const start = Number(token.attrGet('start') ?? 1)
  const isWide = start + children.length > 100
  return element('ol', { start, class: isWide ? 'wide' : undefined }, draw(children, to))
}

function listItem({ token, children }: Node, to: Drawing): string {
  const task = token.meta?.task
  if (task !== 'done' && task !== 'toDo') return element('li', { dir: 'auto' }, draw(children, to))
  const about = { class: 'tick', role: 'img', 'aria-label': to.words[task], 'data-task': task }
  return element('li', { class: 'task', dir: 'auto' }, element('span', about), draw(children, to))
}

function cell({ token, children }: Node, to: Drawing): string {
  const align = /left|center|right/.exec(String(token.attrGet('style') ?? ''))?.[0]
  const tag = token.tag === 'th' ? 'th' : 'td'
  return element(tag, { dir: 'auto', 'data-align': align }, draw(children, to))
}

/** A link where the address may be linked to, else its words. */
export function link(address: string | number | null, words: string, to: Drawing): string {
  const url = to.inLink ? undefined : safeAddress(String(address))
  if (!url) return words
  const about = {
    href: url.href,
    rel: 'noopener noreferrer nofollow ugc',
    target: isForeign(url, to.origin) ? '_blank' : undefined,
    dir: 'auto',
  }
  return element('a', about, words)
}

/** What may scroll sideways takes the focus, so that a keyboard can scroll it, and so has a name. */
function scroller(name: string, label: string): Attributes {
  return { class: name, role: 'group', 'aria-label': label, tabindex: 0 }
}
