import { type Instant, instantOfMicroseconds, microsecondsOf } from '#lib/time.ts'
import type { Bundle } from '../bundle/bundle.ts'
import { readJson } from '../bundle/read-json.ts'
import type { Report } from '../report.ts'
import { DiscordMessage } from './shapes.ts'
import { timeOf } from './snowflake.ts'

export interface DiscordLine {
  message: DiscordMessage
  key: string
  at: Instant
  where: string
}

/** The lines of one file, oldest first, each once. What is none is counted. */
export async function readFile(
  bundle: Bundle,
  path: string,
  report: Report,
): Promise<DiscordLine[]> {
  const file = await readJson(bundle, path, report)
  if (file === undefined) return []
  const messages = typeof file === 'object' && file !== null && 'messages' in file && file.messages
  if (!Array.isArray(messages)) {
    report.skip('unreadable-file', path)
    return []
  }
  const lines = new Map<string, DiscordLine>()
  for (const [i, line] of messages.entries()) {
    const read = readLine(line, `${path}, message ${i + 1}`, report)
    if (!read) continue
    if (lines.has(read.key)) report.skip('duplicate', read.where)
    else lines.set(read.key, read)
  }
  return apart([...lines.values()].sort(byTime))
}

function readLine(line: unknown, where: string, report: Report): DiscordLine | undefined {
  const { data: message } = DiscordMessage.safeParse(line)
  if (!message?.id) return void report.skip('not-a-message', where)
  const at = timeOf(message.timestamp)
  if (!at) return void report.skip('no-timestamp', where)
  return { message, key: message.id, at, where }
}

/** Ids count up, so they order what was said in one millisecond. */
function byTime(a: DiscordLine, b: DiscordLine): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.key.length - b.key.length || (a.key < b.key ? -1 : 1)
}

/** Lets what was said in one millisecond stand a microsecond apart, so that it stays in order. */
function apart(lines: DiscordLine[]): DiscordLine[] {
  let last = 0
  return lines.map((line) => {
    last = Math.max(microsecondsOf(line.at), last + 1)
    return { ...line, at: instantOfMicroseconds(last) }
  })
}
