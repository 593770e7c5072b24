import type { Token } from 'markdown-it'

/** A token with what stands inside it. */
export interface Node {
  /** The token's type without `_open`: `paragraph`, `strong`, `text`, ... */
  type: string
  token: Token
  children: Node[]
}

/** Nests a flat row of tokens. Throws if they nest deeper than `maxDepth`: drawing goes down the tree by recursion. */
export function treeOf(tokens: Token[], maxDepth: number): Node[] {
  const root: Node[] = []
  const open: Node[] = []
  for (const token of tokens) {
    if (token.nesting < 0) {
      open.pop()
      continue
    }
    const depthLeft = maxDepth - open.length - 1
    if (depthLeft < 0) throw new RangeError('nested too deep')

    const within = treeOf(token.children ?? [], depthLeft)
    const siblings = open.at(-1)?.children ?? root
    if (token.type === 'inline') {
      siblings.push(...within)
      continue
    }
    const node: Node = { type: token.type.replace(/_open$/, ''), token, children: within }
    siblings.push(node)
    if (token.nesting > 0) open.push(node)
  }
  return root
}

/** The words of nodes, without any marks. */
export function textOf(nodes: Node[]): string {
  return nodes
    .map(({ token, children }) => (children.length ? textOf(children) : token.content))
    .join('')
}
