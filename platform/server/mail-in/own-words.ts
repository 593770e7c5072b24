/**
 * What somebody wrote themself in a mail, without what their program quoted and signed, in English and German. Above a quote, below it or
 * between its lines: of a quote that is answered line by line, the lines that are answered stay. `marker` is a sentence of the mail
 * that is answered: what is below it is never theirs, whatever language their program speaks.
 */
export function ownWords(text: string, marker?: string): string {
  const lines = text.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').split('\n')
  const above = lines.slice(0, Math.min(quotedFrom(lines), belowMarker(lines, marker)))
  return withoutSignature(answered(withoutAttributions(above)))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

const dashed =
  /^\s*\**-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|original-?nachricht|originalnachricht|weitergeleitete nachricht)\s*-{2,}/i
const begun = /^\s*(?:begin forwarded message|anfang der weitergeleiteten nachricht):\s*$/i

/** The line from which on the rest is another mail, put below without marks as Outlook and web mailers do. */
function quotedFrom(lines: readonly string[]): number {
  const at = lines.findIndex(
    (line, place) =>
      dashed.test(line) ||
      begun.test(line) ||
      isHeaderBlock(lines, place) ||
      endOfAttribution(lines, place, isPlain) !== undefined,
  )
  if (at < 0) return lines.length
  // Outlook draws a line above.
  return /^\s*(?:_{10,}|-{10,}|\* \* \*)\s*$/.test(lines[at - 1] ?? '') ? at - 1 : at
}

const headerLine =
  /^\s*[*_]{0,2}(from|sent|date|to|cc|subject|von|gesendet|datum|an|betreff|reply-to|antwort an)\s?:[*_]{0,2}\s/i

/** Three or more of the lines that begin a mail, one that says whom it is from among them. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!headerLine.test(lines[at] ?? '')) return false
  const names = lines
    .slice(at, at + 8)
    .flatMap((line) => headerLine.exec(`${line} `)?.[1]?.toLowerCase() ?? [])
  const has = (...wanted: string[]) => wanted.some((name) => names.includes(name))
  return new Set(names).size >= 3 && has('from', 'von') && has('sent', 'date', 'gesendet', 'datum')
}

const attribution =
  /^\s*(?:on\b.{0,400}\bwrote|am\b.{0,400}\bschrieb\b.{0,300}|.{1,300}\b(?:wrote|schrieb) (?:on|am)\b.{0,200})\s?:\s*$/i
const dated = /\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d\d\b/

const isQuoted = (line: string) => line.startsWith('>')
/**
 * If the words `On Monday, Ann wrote:` begin in this line, the line behind them: they may take up to four, and empty lines follow. Only where
 * `next` holds of the first line that is not empty, and of the words.
 */
function endOfAttribution(
  lines: readonly string[],
  at: number,
  next: (line: string | undefined, words: string) => boolean,
): number | undefined {
  if (isQuoted(lines[at] ?? '>') || lines[at]?.trim() === '') return undefined
  for (let end = at + 1; end <= at + 4 && end <= lines.length; end += 1) {
    if (lines[end - 1]?.trim() === '') return undefined
    const words = lines.slice(at, end).join(' ')
    if (!attribution.test(words) || !dated.test(words)) continue
    return next(firstFilled(lines, end), words) ? end : undefined
  }
  return undefined
}

/** Where a marker stands without a quote's mark; the lines of a mail's head that stand right above go with it. */
function belowMarker(lines: readonly string[], marker: string | undefined): number {
  if (!marker) return lines.length
  const plain = (line: string) => line.replaceAll(/[\s*_]+/g, ' ').trim()
  const at = lines.findIndex((line) => !isQuoted(line) && plain(line).includes(plain(marker)))
  if (at < 0) return lines.length
  let from = at
  while (from > 0 && lines[from - 1]?.trim() === '') from -= 1
  const last = from
  while (from > 0 && /^\s*[*_]{0,2}[\p{L}' -]{1,25}\s?:/u.test(lines[from - 1] ?? '')) from -= 1
  if (last - from >= 2) return from
  return /:\s*$/.test(lines[last - 1] ?? '') ? last - 1 : last
}

/** Takes out who is quoted, where a quote follows; those go with it that speak another language, if they name a date or an address. */
function withoutAttributions(lines: readonly string[]): string[] {
  const kept: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const end = endOfAttribution(lines, at, isMissingOrQuoted) ?? endOfOther(lines, at)
    if (end === undefined) kept.push(lines[at] ?? '')
    else {
      kept.push(attributed)
      at = end - 1
    }
  }
  return kept
}

/** Stands where an attribution stood, so that the quote below is known to be the program's. */
const attributed = '\0'

/** The first line from there on that is not empty. */
function firstFilled(lines: readonly string[], from: number): string | undefined {
  for (let at = from; at < lines.length; at += 1) if (lines[at]?.trim() !== '') return lines[at]
  return undefined
}

/** Without a quote's marks below it only an address tells a program's words from a person's. */
const isPlain = (line: string | undefined, words: string) =>
  line !== undefined && !isQuoted(line) && /[^\s<]@[^\s>]/.test(words)

const isMissingOrQuoted = (line: string | undefined) => line === undefined || isQuoted(line)

function endOfOther(lines: readonly string[], at: number): number | undefined {
  const line = lines[at] ?? ''
  const names = /:\s*$/.test(line) && (dated.test(line) || /<[^<>@\s]+@[^<>\s]+>/.test(line))
  if (!names || isQuoted(line)) return undefined
  const next = firstFilled(lines, at + 1)
  return next !== undefined && isQuoted(next) ? at + 1 : undefined
}

interface Run {
  quoted: boolean
  lines: string[]
  /** The program said whom it quotes. */
  attributed: boolean
}

/** Leaves quotes that words follow, unless it is the one that the whole mail answers. */
function answered(lines: readonly string[]): string[] {
  const runs = runsOf(lines)
  const hasWords = ({ quoted, lines: words }: Run) =>
    !quoted && words.some((line) => line.trim() !== '')
  const lastWords = runs.findLastIndex(hasWords)
  const quotes = runs.filter(({ quoted }, at) => quoted && at < lastWords)
  return runs.flatMap((run, at) => {
    if (!run.quoted) return run.lines
    const isWhole = quotes.length === 1 && run.attributed
    return at > lastWords || isWhole ? [] : run.lines
  })
}

function runsOf(lines: readonly string[]): Run[] {
  const runs: Run[] = []
  let follows = false
  for (const line of lines) {
    if (line === attributed) {
      follows = true
      continue
    }
    const quoted = isQuoted(line)
    const last = runs.at(-1)
    if (last?.quoted === quoted) last.lines.push(line)
    else if (last?.quoted && line.trim() === '' && !quoted)
      runs.push({ quoted, lines: [line], attributed: false })
    else runs.push({ quoted, lines: [line], attributed: quoted && follows })
    if (quoted || line.trim() !== '') follows = false
  }
  return runs
}

const phones =
  /^\s*(?:sent from my .{1,40}|sent with .{1,40}|get outlook for .{1,30}|sent from (?:outlook|yahoo mail|mail) .{0,40}|(?:von|mit) meinem .{1,40} gesendet|gesendet (?:von|mit|aus) .{1,50}|diese nachricht wurde von meinem .{1,60} gesendet.{0,40}|outlook für .{1,30} beziehen|laden sie outlook für .{1,30})\.?\s*$/i

/** From `-- ` on (RFC 3676, 4.3), and what a phone says of itself at the end. */
function withoutSignature(lines: readonly string[]): string[] {
  const at = lines.findIndex(
    (line, place) => line === '-- ' || (line === '--' && (lines[place - 1] ?? '').trim() === ''),
  )
  const kept = lines.slice(0, at < 0 ? lines.length : at)
  while (kept.length > 0) {
    const last = (kept.at(-1) ?? '').replaceAll(/\[([^[\]]*)\]\([^()]*\)|<https?:[^<>]*>/g, '$1')
    if (last.trim() !== '' && !phones.test(last)) break
    kept.pop()
  }
  return kept
}
