import { readFileSync } from 'node:fs'

let byName: Map<string, string> | undefined

/** The emoji of a Slack short name such as `wave`, in skin tone 2 to 6 if given; undefined for a workspace's own. */
export function emojiOf(name: string, tone?: string): string | undefined {
  byName ??= readNames()
  const emoji = byName.get(name)
  if (!emoji || !tone) return emoji
  const [base = '', ...joined] = emoji.replace(/^(.)\ufe0f/u, '$1')
  return base + String.fromCodePoint(0x1f3f9 + Number(tone)) + joined.join('')
}

/** Each line is an emoji and its names. */
function readNames(): Map<string, string> {
  const lines = readFileSync(new URL('./emoji.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const rows = lines.map((line) => line.split(' '))
  return new Map(rows.flatMap(([emoji = '', ...names]) => names.map((name) => [name, emoji])))
}
