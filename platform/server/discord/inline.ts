import { openStyles } from '../markdown/open-styles.ts'
import { type Inline, type Line, link, text } from '../markdown/tree.ts'
import { linesIn, marks } from './marks.ts'
import type { DiscordReferences } from './references.ts'

/** Reads the mentions, links, code, emoji and styles of lines of Discord's Markdown. */
export function readInline(words: string, references: DiscordReferences): Line[] {
  const styles = openStyles(words, marks)
  let from = 0
  for (const match of words.matchAll(notation)) {
    for (const node of references.inPlain(words.slice(from, match.index))) styles.add(node)
    from = match.index + match[0].length
    if (match.groups?.mark) markAll(styles, match.groups.mark, match.index)
    else styles.add(readNotation(match, references))
  }
  for (const node of references.inPlain(words.slice(from))) styles.add(node)
  return linesIn(styles.end())
}

const notation =
  /\\(?<escaped>[!-/:-@[-`{-~])|``(?<longCode>(?:[^`]|`(?!`))+)``(?!`)|`(?<shortCode>[^`]+)`(?!`)|\[(?<label>[^[\]\n]{1,1000})\]\(<?(?<to>https?:\/\/[^\s<>()]{1,2000}(?:\([^\s<>()]{0,500}\)[^\s<>()]{0,500}){0,3})>?\)|<(?<suppressed>https?:\/\/[^\s<>]{1,2000})>|<(?<control>[@#:atid/][^<>\n]{0,200})>|(?<url>https?:\/\/[^\s<>]{1,2000})|(?<mark>\*{1,3}|_{1,3}|~~)/g

function readNotation(
  { 0: whole, groups }: RegExpMatchArray,
  references: DiscordReferences,
): Inline {
  const { escaped, longCode, shortCode, label, to, suppressed, control, url } = groups ?? {}
  const code = longCode ?? shortCode
  if (escaped !== undefined) return text(escaped)
  if (code !== undefined) return code.trim() ? { kind: 'code', text: code } : text(whole)
  if (to !== undefined) return link(to, label)
  if (suppressed !== undefined) return link(suppressed)
  if (control !== undefined) return readControl(control, references) ?? text(whole)
  return link(url ?? whole)
}

/** `***` is bold and italic at once; whichever was opened last closes first. */
function markAll(styles: ReturnType<typeof openStyles>, mark: string, at: number): void {
  if (mark.length < 3) return styles.mark(mark, at)
  const [long, short] = [mark.slice(0, 2), mark.slice(0, 1)]
  const [first, second] = styles.innermost() === short ? [short, long] : [long, short]
  styles.mark(first, at)
  styles.mark(second, at + first.length)
}

/** `@123`, `@!123`, `@&123`, `#123`, `:name:123`, `a:name:123`, `t:1700000000:R`, `/command:123`, `id:guide`. */
function readControl(control: string, references: DiscordReferences): Inline | undefined {
  const [, sign, key] = /^(@!?|@&|#)(\d{1,20})$/.exec(control) ?? []
  if (key && sign === '@&') return text(`@${references.roleName(key) ?? 'role'}`)
  if (key && sign === '#') return references.channel(key)
  if (key) return references.member(key)
  const [, emoji] = /^a?:(\w{1,64}):\d{1,20}$/.exec(control) ?? []
  if (emoji) return text(`:${emoji}:`)
  const [, seconds, style] = /^t:(-?\d{1,13})(?::([tTdDfFR]))?$/.exec(control) ?? []
  if (seconds !== undefined) return text(dateOf(Number(seconds), style))
  const [, command] = /^(\/[^:]{1,100}):\d{1,20}$/.exec(control) ?? []
  return command ? text(command) : undefined
}

/** Discord shows it in each reader's own time; written down it is in UTC. */
function dateOf(seconds: number, style = 'f'): string {
  const date = new Date(seconds * 1000)
  if (Number.isNaN(date.getTime())) return ''
  const iso = date.toISOString()
  if (style === 'd' || style === 'D') return iso.slice(0, 10)
  if (style === 't' || style === 'T') return `${iso.slice(11, style === 't' ? 16 : 19)} UTC`
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}
