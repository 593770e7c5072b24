import { type Inline, type Line, type Style, text } from '../markdown/tree.ts'
import { readControl, unescapeText, wordsOf } from './control.ts'
import { emojiOf } from './emoji.ts'
import type { References } from './references.ts'

/** Reads the mentions, links, code, emoji and styles of one line of mrkdwn. */
export function readLine(line: string, references: References): Line {
  const styles = openStyles(line)
  let from = 0
  for (const match of line.matchAll(notation)) {
    styles.add(text(unescapeText(line.slice(from, match.index))))
    from = match.index + match[0].length
    if (match[0] in styleOf) styles.mark(match[0], match.index)
    else styles.add(readNotation(match, references) ?? text(unescapeText(match[0])))
  }
  styles.add(text(unescapeText(line.slice(from))))
  return styles.end()
}

const notation =
  /<(?<control>[^<>\n]*)>|`(?<code>[^`\n]+)`|:(?<emoji>[\w+'-]{1,64}):(?::skin-tone-(?<tone>[2-6]):)?|[*_~]/g

function readNotation({ groups }: RegExpMatchArray, references: References): Inline | undefined {
  const { control, code, emoji, tone } = groups ?? {}
  if (control !== undefined) return readControl(control, references)
  if (code !== undefined) return { kind: 'code', text: wordsOf(code, references) }
  const char = emojiOf(emoji ?? '', tone)
  return char === undefined ? undefined : text(char)
}

const styleOf: Record<string, Style> = { '*': 'bold', _: 'italic', '~': 'strike' }

interface Open {
  mark: string
  inside: Line
  around: Open | undefined
}

/** The styles open at a point of a line, innermost first. Each is open at most once, so nothing is visited often. */
function openStyles(line: string) {
  let top: Open = { mark: '', inside: [], around: undefined }

  const add = (node: Inline) => void top.inside.push(node)

  function isOpen(mark: string): boolean {
    let open: Open | undefined = top
    while (open && open.mark !== mark) open = open.around
    return open !== undefined
  }

  /** What was opened last turns out to be a character. */
  function giveUp(around: Open): void {
    const { mark, inside } = top
    top = around
    for (const node of [text(mark), ...inside]) add(node)
  }

  function closeStyle(mark: string, style: Style): void {
    while (top.mark !== mark && top.around) giveUp(top.around)
    const { inside, around } = top
    if (around) top = around
    add({ kind: style, inside })
  }

  /** Takes a mark for what it is where it stands: the end of a style, the beginning of one, or a character. */
  function mark(mark: string, at: number): void {
    const style = styleOf[mark]
    if (!style) return
    if (isOpen(mark) && canClose(line, at)) closeStyle(mark, style)
    else if (!isOpen(mark) && canOpen(line, at)) top = { mark, inside: [], around: top }
    else add(text(mark))
  }

  function end(): Line {
    while (top.around) giveUp(top.around)
    return top.inside
  }

  return { add, mark, end }
}

function canOpen(line: string, at: number): boolean {
  const [before, mark, after] = [line[at - 1] ?? '', line[at], line[at + 1] ?? '']
  return isEdge(before) && before !== mark && after !== mark && after.trim() !== ''
}

function canClose(line: string, at: number): boolean {
  const [before, mark, after] = [line[at - 1] ?? '', line[at], line[at + 1] ?? '']
  return before.trim() !== '' && isEdge(after) && after !== mark
}

/** A style begins and ends at the edge of a word. Half of a surrogate pair is most likely an emoji. */
function isEdge(char: string): boolean {
  return char === '' || /[\s\p{P}\p{S}\ud800-\udfff]/u.test(char)
}
