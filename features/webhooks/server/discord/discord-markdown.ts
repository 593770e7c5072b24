import { emphasised, quoted } from './phrases.ts'

/**
 * Discord's Markdown as ours. They are near each other: what differs is who and what is mentioned, which becomes words, dates,
 * custom emoji, small print, and quotes to the end. Code stays as it is.
 */
export function discordMarkdown(text: string): string {
  const parts = text.split(/(```[\s\S]*?```|``[^`][\s\S]*?``|`[^`\n]+`)/)
  const read = parts.map((part, i) => (i % 2 === 1 ? part : readWords(part))).join('')
  return quotedToEnd(read)
}

function readWords(words: string): string {
  return words
    .replace(/<a?:(\w+):\d+>/g, ':$1:')
    .replace(
      /<t:(-?\d{1,12})(?::[tTdDfFR])?>/g,
      (whole, seconds) => dateOf(Number(seconds)) ?? whole,
    )
    .replace(/<@[!&]?\d+>/g, '@…')
    .replace(/<#\d+>/g, '#…')
    .replace(/^-# (.+)$/gm, (_, small: string) => emphasised(small))
}

function quotedToEnd(text: string): string {
  const start = /^>>> /m.exec(text)
  if (!start) return text
  return text.slice(0, start.index) + quoted(text.slice(start.index + start[0].length))
}

function dateOf(seconds: number): string | undefined {
  const date = new Date(seconds * 1000)
  if (Number.isNaN(date.getTime())) return undefined
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
