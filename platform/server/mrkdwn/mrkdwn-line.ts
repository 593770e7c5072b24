import { type Marks, openStyles } from '../markdown/open-styles.ts'
import { type Inline, type Line, type Style, text } from '../markdown/tree.ts'
import { readControl, unescapeText, wordsOf } from './control.ts'
import { emojiOf } from './emoji.ts'
import type { References } from './references.ts'

/** Reads the mentions, links, code, emoji and styles of one line of mrkdwn. */
export function readLine(line: string, references: References): Line {
  const styles = openStyles(line, marks)
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

/** Two of the same mark beside each other are characters. */
const marks: Marks = {
  styleOf,
  opens: (mark, before, after) =>
    isEdge(before) && before !== mark && after !== mark && after.trim() !== '',
  closes: (mark, before, after) => before.trim() !== '' && isEdge(after) && after !== mark,
}

/** A style begins and ends at the edge of a word. Half of a surrogate pair is most likely an emoji. */
function isEdge(char: string): boolean {
  return char === '' || /[\s\p{P}\p{S}\ud800-\udfff]/u.test(char)
}
