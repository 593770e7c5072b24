import type { Report } from '../report.ts'
import { SlackMessage } from './shapes.ts'
import { systemReason } from './subtypes.ts'
import { type Stamp, stampOf } from './timestamps.ts'

export interface DayMessage extends Stamp {
  message: SlackMessage
}

/** The messages of one day's file, oldest first, each once. What is none is counted. */
export function readDay(day: unknown, path: string, report: Report): DayMessage[] {
  if (!Array.isArray(day)) {
    if (day !== undefined) report.skip('unreadable-file', path)
    return []
  }
  const messages = new Map<string, DayMessage>()
  for (const [i, line] of day.entries()) {
    const where = `${path}, message ${i + 1}`
    const read = readMessage(line, where, report)
    if (!read) continue
    if (messages.has(read.key)) report.skip('duplicate', where)
    else messages.set(read.key, read)
  }
  return [...messages.values()].sort((a, b) => (a.at < b.at ? -1 : 1))
}

function readMessage(line: unknown, where: string, report: Report): DayMessage | undefined {
  const { data: message } = SlackMessage.safeParse(line)
  if (!message) return void report.skip('not-a-message', where)
  const reason = systemReason(message)
  if (reason) return void report.skip(reason)
  const stamp = stampOf(message.ts)
  if (!stamp) return void report.skip('no-timestamp', where)
  return { ...stamp, message }
}
