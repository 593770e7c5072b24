/** Where mail programs break lines that nobody broke. */
const widths = { least: 60, most: 80 }

/**
 * Joins the lines that a mail program broke: those that are about as long as it lets lines be, and to which the first word of the next
 * would not have fitted. Lines of a list, a quote, code or a table begin anew.
 */
export function unwrapped(text: string): string {
  const lines = text.split('\n')
  const width = lines.reduce(
    (widest, { length }) => (length > widths.most ? widest : Math.max(widest, length)),
    0,
  )
  const joined: string[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before !== undefined && isBroken(before, line, width))
      joined.push(`${joined.pop()} ${line}`)
    else joined.push(line)
  }
  return joined.join('\n')
}

const beginsAnew = /^(?:\s|$|[>|#]|[-*+•]\s|\d+[.)]\s|```|~~~)/

function isBroken(before: string, line: string, width: number): boolean {
  const [word = ''] = line.split(/\s/, 1)
  const isFull = before.length >= widths.least && before.length + 1 + word.length > width
  return isFull && before.length <= widths.most && !before.startsWith('>') && !beginsAnew.test(line)
}
