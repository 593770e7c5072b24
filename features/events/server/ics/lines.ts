/** Octets of a line, without its end: RFC 5545, 3.1. */
const longestLine = 75

export type Parameters = Readonly<Record<string, string | null>>

/** A content line, folded, with its end. `value` is as its kind writes it; parameters that are null are left out. */
export function contentLine(name: string, value: string, parameters: Parameters = {}): string {
  const written = Object.entries(parameters).map(([key, given]) =>
    given === null ? '' : `;${key}=${parameter(given)}`,
  )
  return fold(`${name}${written.join('')}:${plain(value)}`)
}

/** A value of kind TEXT. */
export function textValue(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n|\u2028|\u2029/g, '\\n')
}

/** Between quotes, with what may not stand there written as RFC 6868 has it. */
function parameter(text: string): string {
  const safe = plain(
    text
      .replaceAll('^', '^^')
      .replaceAll(/\r\n|\r|\n/g, '^n')
      .replaceAll('"', "^'"),
  )
  return /^[\w./+-]+$/.test(safe) ? safe : `"${safe}"`
}

/** Without what no line may hold, as a line break, which would let words pass for lines. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000a-\u001f\u007f]/g, '')
}

function fold(line: string): string {
  if (Buffer.byteLength(line) <= longestLine) return `${line}\r\n`
  let folded = ''
  let octets = 0
  for (const character of line) {
    const length = Buffer.byteLength(character)
    if (octets + length > longestLine) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += length
  }
  return `${folded}\r\n`
}
