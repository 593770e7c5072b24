import { type Inline, type Line, type Style, text } from './tree.ts'

/** How a notation marks styles: each opens and closes with the same mark, where these say that it can. */
export interface Marks {
  styleOf: Readonly<Partial<Record<string, Style>>>
  /** Whether a mark that stands between these two characters can open its style. */
  opens(mark: string, before: string, after: string): boolean
  closes(mark: string, before: string, after: string): boolean
}

interface Open {
  mark: string
  inside: Inline[]
  around: Open | undefined
}

/** The styles open at a point of a text, innermost first. Each mark is open at most once, so nothing is visited often. */
export function openStyles(whole: string, { styleOf, opens, closes }: Marks) {
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
