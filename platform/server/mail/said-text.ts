import { safeAddress } from '#platform/markdown/links.ts'
import { type Node, textOf } from '#platform/markdown/tree.ts'
import { type Around, named } from './said-around.ts'

/** Nodes as plain text, blocks a line apart. */
export function saidText(nodes: readonly Node[], around: Around): string {
  return nodes
    .map((node) => block(node, around))
    .join('\n\n')
    .trim()
}

function block(node: Node, around: Around): string {
  const { type, token, children } = node
  switch (type) {
    case 'paragraph':
    case 'heading':
      return inline(children, around)
    case 'blockquote':
      return indented(saidText(children, around), '> ')
    case 'bullet_list':
    case 'ordered_list':
      return list(node, around)
    case 'fence':
      return indented(token.content.trimEnd(), '    ')
    case 'hr':
      return '* * *'
    case 'table':
      return children.flatMap((part) => part.children.map((row) => cells(row, around))).join('\n')
    case 'spoiler_block':
      return `[${[around.words.covered, token.content].filter(Boolean).join(': ')}]`
    case 'footnote':
      return `[${token.content}] ${saidText(children, around)}`
    default:
      return inline([node], around)
  }
}

function list({ token, children }: Node, around: Around): string {
  const start = Number(token.attrGet('start') ?? 1)
  const items = children.map(({ token: item, children: within }, at) => {
    const task = { done: '[x] ', toDo: '[ ] ' }[String(item.meta?.task)] ?? ''
    const mark = token.type === 'ordered_list_open' ? `${start + at}. ` : '- '
    const text = within.map((each) => block(each, around)).join('\n')
    return mark + task + indented(text, ' '.repeat(mark.length)).trimStart()
  })
  return items.join('\n')
}

function cells({ children }: Node, around: Around): string {
  return children.map((cell) => inline(cell.children, around)).join(' | ')
}

function indented(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => (by + line).trimEnd())
    .join('\n')
}

function inline(nodes: readonly Node[], around: Around): string {
  return nodes.map((node) => piece(node, around)).join('')
}

function piece({ type, token, children }: Node, around: Around): string {
  switch (type) {
    case 'softbreak':
    case 'hardbreak':
      return '\n'
    case 'reference':
      return named(token.markup, token.content, around)
    case 'spoiler':
      return `[${around.words.covered}]`
    case 'footnote_ref':
      return `[${token.content}]`
    case 'image':
      return `[${textOf(children) || around.words.picture}]`
    case 'link':
      return withAddress(inline(children, around), String(token.attrGet('href')))
    default:
      return children.length > 0 ? inline(children, around) : token.content
  }
}

/** A file that goes along has no address that means anything in a mail. */
function withAddress(words: string, address: string): string {
  return safeAddress(address) && words !== address ? `${words} (${address})` : words
}
