import type { MarkdownIt, Token } from 'markdown-it'

const checkbox = /^\[([ xX])\](?: |$)/

/** Marks list items that begin with `[ ]` or `[x]` by `meta.task`, `'toDo'` or `'done'`, and takes the box off their text. */
export function taskItems(grammar: MarkdownIt) {
  grammar.core.ruler.push('task_items', ({ tokens }) => {
    for (const [at, token] of tokens.entries()) {
      if (token.type === 'list_item_open') readTask(token, tokens[at + 2])
    }
  })
}

/** `[x] text` is the first inline token, inside the paragraph that opens the item. */
function readTask(item: Token, inline: Token | undefined) {
  const first = inline?.type === 'inline' ? inline.children?.[0] : undefined
  const [box, mark] = (first?.type === 'text' && checkbox.exec(first.content)) || []
  if (!first || box === undefined) return
  first.content = first.content.slice(box.length)
  item.meta = { task: mark === ' ' ? 'toDo' : 'done' }
}
