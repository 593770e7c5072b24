const most = 80

/** The first words of a message on one line, without the marks of its Markdown. */
export function wordsOf(body: string): string {
  const line = body
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*~`#>|]|\b_|_\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line
}
