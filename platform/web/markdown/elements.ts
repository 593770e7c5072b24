import { createElement, Fragment, type ReactNode } from 'react'
import { isForeign, safeAddress } from '#platform/markdown/links.ts'
import { type Node, textOf } from '#platform/markdown/tree.ts'
import { CodeBlock } from './code-block.tsx'
import { withNamedEmoji } from './named-emoji.tsx'
import { type References, reference } from './references.tsx'
import { scroller } from './scroller.ts'

/** How nodes become elements: the allow-list. A type that is not in it shows as its text. */
export type Elements = Readonly<Record<string, (node: Node, to: Drawing) => ReactNode>>

export interface Drawing extends References {
  elements: Elements
  /** Set inside a link, where no other link may stand. */
  inLink?: boolean
}

/** Draws nodes as children to be spread, so that they need no keys. */
export function draw(nodes: Node[], to: Drawing): ReactNode[] {
  return nodes.map((node) => (to.elements[node.type] ?? asText)(node, to))
}

export const messageElements: Elements = {
  paragraph,
  heading: ({ token, children }, to) =>
    createElement(
      'p',
      { className: 'heading', 'data-level': token.tag.slice(1), ...directed(token.level) },
      ...draw(children, to),
    ),
  blockquote: as('blockquote', { dir: 'auto' }),
  bullet_list: as('ul'),
  ordered_list: orderedList,
  list_item: listItem,
  hr: as('hr'),
  fence: ({ token }, { words }) =>
    createElement(CodeBlock, { code: token.content, info: token.info, label: words.code }),
  table,
  thead: as('thead'),
  tbody: as('tbody'),
  tr: as('tr'),
  th: cell,
  td: cell,

  text: ({ token }, to) =>
    createElement(Fragment, null, ...withNamedEmoji(token.content, to.emoji)),
  text_special: ({ token }) => token.content,
  softbreak: () => '\n',
  hardbreak: () => '\n',
  code_inline: ({ token }) => createElement('code', { dir: 'auto' }, token.content),
  strong: as('strong'),
  em: as('em'),
  s: as('s'),
  link: ({ token, children }, to) =>
    link(token.attrGet('href'), draw(children, { ...to, inLink: true }), to),
  image: ({ token, children }, to) => {
    const address = token.attrGet('src')
    return link(address, [textOf(children) || address], to)
  },
  reference: ({ token }, to) =>
    reference(token.markup, token.content, to.inLink ? { ...to, channelLink: undefined } : to),
}

/** Draws as an element of that name. */
export function as(tag: string, props: object | null = null): Elements[string] {
  return ({ children }, to) => createElement(tag, props, ...draw(children, to))
}

function asText({ token, children }: Node, to: Drawing): ReactNode {
  return createElement(Fragment, null, token.content, ...draw(children, to))
}

/** Tight list items hold paragraphs that are not to be seen as such. */
export function paragraph({ token, children }: Node, to: Drawing): ReactNode {
  if (token.hidden) return createElement(Fragment, null, ...draw(children, to))
  return createElement('p', directed(token.level), ...draw(children, to))
}

/** Blocks find their own direction; within a quote or an item they take its, so that its edge is on the right side. */
export function directed(level: number): object {
  return level === 0 ? { dir: 'auto' } : {}
}

function orderedList({ token, children }: Node, to: Drawing): ReactNode {
  const start = Number(token.attrGet('start') ?? 1)
  const isWide = start + children.length > 100
  return createElement(
    'ol',
    { start, className: isWide ? 'wide' : undefined },
    ...draw(children, to),
  )
}

function listItem({ token, children }: Node, to: Drawing): ReactNode {
  const task = token.meta?.task
  if (task !== 'done' && task !== 'toDo') {
    return createElement('li', { dir: 'auto' }, ...draw(children, to))
  }
  const tick = createElement('span', {
    className: 'tick',
    role: 'img',
    'aria-label': to.words[task],
    'data-task': task,
  })
  return createElement('li', { className: 'task', dir: 'auto' }, tick, ...draw(children, to))
}

function table({ children }: Node, to: Drawing): ReactNode {
  return createElement(
    'div',
    scroller('table', to.words.table),
    createElement('table', null, ...draw(children, to)),
  )
}

function cell({ token, children }: Node, to: Drawing): ReactNode {
  const align = /left|center|right/.exec(String(token.attrGet('style') ?? ''))?.[0]
  return createElement(
    token.tag === 'th' ? 'th' : 'td',
    { dir: 'auto', 'data-align': align },
    ...draw(children, to),
  )
}

/** A link where the address may be linked to, else its words. */
export function link(
  address: string | number | null,
  children: ReactNode[],
  to: Drawing,
): ReactNode {
  const url = to.inLink ? undefined : safeAddress(String(address))
  if (!url) return createElement(Fragment, null, ...children)
  const props = {
    href: url.href,
    rel: 'noopener noreferrer nofollow ugc',
    target: isForeign(url) ? '_blank' : undefined,
    dir: 'auto',
  }
  return createElement('a', props, ...children)
}
