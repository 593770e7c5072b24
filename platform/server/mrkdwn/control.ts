import { type Inline, link, text } from '../markdown/tree.ts'
import { channelMention, memberMention, type References } from './references.ts'

/** Undoes the three escapes that Slack's text has. */
export function unescapeText(escaped: string): string {
  return escaped.replace(/&(amp|lt|gt);/g, (_, name) => escapes[name] ?? '')
}

/** What stands between `<` and `>`: a mention, a link, a date. Undefined when it is none, so the brackets are text. */
export function readControl(control: string, references: References): Inline | undefined {
  const { head, label } = parts(control)
  const [, sign, key] = reference.exec(head) ?? []
  if (sign === '@' && key) return memberMention(references, key, label)
  if (sign === '#' && key) return channelMention(references, key, label)
  if (head.startsWith('!')) {
    const words = wordsOfCommand(head, label)
    return words === undefined ? undefined : text(words)
  }
  return /^[a-z][a-z\d+.-]*:/i.test(head) ? link(unescapeText(head), label) : undefined
}

/** A text in which nothing is formatted, as in code: references become words. */
export function wordsOf(escaped: string, references: References): string {
  return escaped.replace(/<([^<>\n]*)>|&(?:amp|lt|gt);/g, (whole, control?: string) =>
    control === undefined ? unescapeText(whole) : wordsOfControl(control, references),
  )
}

const escapes: Record<string, string> = { amp: '&', lt: '<', gt: '>' }
const reference = /^([@#])([\w-]+)$/

function parts(control: string): { head: string; label: string | undefined } {
  const bar = control.indexOf('|')
  if (bar < 0) return { head: control, label: undefined }
  return { head: control.slice(0, bar), label: unescapeText(control.slice(bar + 1)) || undefined }
}

function wordsOfControl(control: string, references: References): string {
  const { head, label } = parts(control)
  const [, sign, key] = reference.exec(head) ?? []
  if (sign === '@' && key) return `@${references.member(key, label).name}`
  if (sign === '#' && key) return `#${references.channel(key, label).name}`
  return wordsOfCommand(head, label) ?? label ?? unescapeText(head)
}

/** `!here`, `!subteam^S1`, `!date^1392734382^{date}^https://…` and the like. */
function wordsOfCommand(head: string, label: string | undefined): string | undefined {
  if (!head.startsWith('!')) return undefined
  const [name = '', value = ''] = head.slice(1).split('^')
  if (['here', 'channel', 'everyone', 'group'].includes(name)) return `@${name}`
  if (name === 'subteam') return `@${(label ?? value).replace(/^@/, '')}`
  if (name === 'date') return label ?? dateOf(Number(value))
  return label
}

function dateOf(seconds: number): string | undefined {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}
