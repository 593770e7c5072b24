import type { Line, Part } from './read-parts.ts'

export function linesOf(part: Part, name: string): Line[] {
  return part.lines.filter((line) => line.name === name)
}

/** What the first line of this name says; empty where there is none. */
export function textOf(part: Part, name: string): string {
  const [line] = linesOf(part, name)
  return line ? plain(line.text).trim() : ''
}

/** The texts of a list that commas part. */
export function textsIn({ text }: Line): string[] {
  return text.match(/(?:\\.|[^\\,])+/gs)?.map((one) => plain(one).trim()) ?? []
}

/** A value of kind TEXT as it was meant: RFC 5545, 3.3.11. */
function plain(text: string): string {
  return text.replaceAll(/\\(.)/gs, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped))
}
