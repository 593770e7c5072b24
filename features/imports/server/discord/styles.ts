import { type Inline, type Line, type Style, text } from '#platform/server/markdown/tree.ts'

/** A style that opens and closes with the same mark. What is underlined there is emphasised here. */
export const styleOf: Partial<Record<string, Style>> = {
  '**': 'bold',
  '*': 'italic',
  __: 'italic',
  _: 'italic',
  '~~': 'strike',
}

interface Open {
  mark: string
  inside: Inline[]
  around: Open | undefined
}

/** The styles open at a point of a text, innermost first. Each mark is open at most once, so nothing is visited often. */
export function openStyles(whole: string) {
  let top: Open = { mark: '', inside: [], around: undefined }

  const add = (node: Inline) => void top.inside.push(node)

  function isOpen(mark: string): boolean {
    let open: Open | undefined = top
    while (open && open.mark !== mark) open = open.around
    return open !== undefined
  }

  /** What was opened last turns out to be characters. */
  function giveUp(around: Open): void {
    const { mark, inside } = top
    top = around
    for (const node of [text(mark), ...inside]) add(node)
  }

  function closeStyle(mark: string, kind: Style): void {
    while (top.mark !== mark && top.around) giveUp(top.around)
    const { inside, around } = top
    if (around) top = around
    add({ kind, inside })
  }

  return {
    add,
    innermost: () => top.mark,
    /** Takes a mark for what it is where it stands: the end of a style, the beginning of one, or characters. */
    mark(mark: string, at: number): void {
      const kind = styleOf[mark]
      const before = whole[at - 1] ?? ''
      const after = whole[at + mark.length] ?? ''
      if (kind && isOpen(mark) && closes(mark, before, after)) closeStyle(mark, kind)
      else if (kind && !isOpen(mark) && opens(mark, before, after))
        top = { mark, inside: [], around: top }
      else add(text(mark))
    },
    end(): Line {
      while (top.around) giveUp(top.around)
      return top.inside
    },
  }
}

function opens(mark: string, before: string, after: string): boolean {
  if (mark === '_' && isWord(before)) return false
  return after.trim() !== ''
}

function closes(mark: string, before: string, after: string): boolean {
  if (mark === '_' && isWord(after)) return false
  return mark.length > 1 || before.trim() !== ''
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char)
}

/** One line for each that the nodes span: a style that spans several is laid on each of them. */
export function linesIn(nodes: readonly Inline[]): Line[] {
  const lines: Line[] = [[]]
  for (const node of nodes) {
    const [first = [], ...rest] = pieces(node).map((piece) => [piece])
    lines.at(-1)?.push(...first)
    lines.push(...rest)
  }
  return lines
}

function pieces(node: Inline): Inline[] {
  if ('inside' in node) return linesIn(node.inside).map((inside) => ({ kind: node.kind, inside }))
  if (node.kind === 'text') return node.text.split('\n').map(text)
  if (node.kind === 'code') return [{ kind: 'code', text: node.text.replaceAll('\n', ' ') }]
  return [node]
}
