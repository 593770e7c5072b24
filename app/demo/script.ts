import { type Weekday, weekdays } from './calendar.ts'
import { type LineMarks, noMarks, readMark } from './line-marks.ts'
import type { DemoChannelKind } from './story.ts'

export type When =
  | { kind: 'fixed'; week: number; weekday: Weekday; minutes: number }
  | { kind: 'floating'; from: number; to: number }
  | { kind: 'ago'; minutes: number }

export type Pace = 'quick' | 'easy' | 'slow' | 'days'

export type Line = {
  /** The beginning of a member's key, or a capital letter for a part to be cast. */
  speaker: string
  /** Minutes after the line before; without it the thread's pace decides. */
  gap?: number
  edited: boolean
  /** It answers the first line of its block, in a thread. */
  answers: boolean
  body: string
  marks: LineMarks
}

export type Thread = {
  source: string
  when: When
  pace: Pace
  /** Part to be cast, and the tag its speaker must have. */
  parts: Map<string, string>
  lines: Line[]
}

export type Script = { name: string; kind: DemoChannelKind; topic: string; threads: Thread[] }

/**
 * Reads the script of a channel:
 *
 *     # name · open
 *     Topic
 *
 *     ## week 3 sun 18:04 quick
 *     teo: Cone 10 reached.
 *     hana +16m: Promise us 90 this time, @teo.
 *       A line more of the same message.
 *     > jonas: An answer to the first line, in its thread.
 *     ! react 🔥 maren teo
 *
 *     ## any weeks 4-9 slow | A glaze, B any
 *     A: A question that anybody with the tag `glaze` could ask.
 *     B edited: An answer, edited a little later. {A} is the first name of A, @A mentions them.
 *
 * Times are local to who speaks first. `## week 3` and `## any` leave the day to the community's rhythm, `## 5h ago` counts from
 * the end. `{week 3 thu}` and `{next thu}` become dates. `! react`, `! pin` and `! file` say what stands on the line above.
 */
export function parseScript(source: string, text: string): Script {
  const [intro = '', ...blocks] = text.split(/^## /m)
  const [, name, kind, topic] = /^# (\S+) · (open|leads|announcements)\n(.+)\s*$/.exec(intro) ?? []
  if (!name || !isKind(kind) || !topic) throw new Error(`${source}: cannot read its head`)
  return {
    name,
    kind,
    topic: topic.trim(),
    threads: blocks.map((block) => threadOf(source, block)),
  }
}

function threadOf(source: string, block: string): Thread {
  const [head = '', ...rest] = block.split('\n')
  const [when = '', parts = ''] = head.split(' | ')
  const words = when.trim().split(' ')
  const pace = words.at(-1)
  const at = `${source}: ## ${head}`
  return {
    source: at,
    when: whenOf(at, (isPace(pace) ? words.slice(0, -1) : words).join(' ')),
    pace: isPace(pace) ? pace : 'easy',
    parts: new Map(parts ? parts.split(', ').map((part) => pairOf(part)) : []),
    lines: linesOf(at, rest),
  }
}

function pairOf(part: string): [string, string] {
  const [name = '', tag = ''] = part.trim().split(' ')
  return [name, tag]
}

const fixed = /^week (\d+) (\w{3}) (\d\d):(\d\d)$/
const floating = /^(?:any(?: weeks (\d+)-(\d+))?|week (\d+))$/
const ago = /^(\d+)(h|m) ago$/

function whenOf(at: string, text: string): When {
  const [, week, weekday, hour, minute] = fixed.exec(text) ?? []
  if (week && isWeekday(weekday)) {
    return {
      kind: 'fixed',
      week: Number(week),
      weekday,
      minutes: Number(hour) * 60 + Number(minute),
    }
  }
  const range = floating.exec(text)
  if (range) {
    const [, from = 2, to = 12, only] = range
    return { kind: 'floating', from: Number(only ?? from), to: Number(only ?? to) }
  }
  const [, count, unit] = ago.exec(text) ?? []
  if (count) return { kind: 'ago', minutes: Number(count) * (unit === 'h' ? 60 : 1) }
  throw new Error(`${at}: cannot read when`)
}

const opening = /^(> )?([a-z][a-z-]*|[A-Z])(?: \+(\d+)(m|h))?( edited)?: (.*)$/

function linesOf(at: string, texts: string[]): Line[] {
  const lines: Line[] = []
  for (const text of texts) {
    const [, answers, speaker, count, unit, edited, body = ''] = opening.exec(text) ?? []
    const current = lines.at(-1)
    if (speaker) {
      const gap = count ? { gap: Number(count) * (unit === 'h' ? 60 : 1) } : {}
      lines.push({
        speaker,
        ...gap,
        edited: edited !== undefined,
        answers: answers !== undefined,
        body,
        marks: noMarks(),
      })
    } else if (current && readMark(text, current.marks)) {
    } else if (current && (text === '' || text.startsWith('  '))) {
      current.body += `\n${text.slice(2)}`
    } else if (text !== '') {
      throw new Error(`${at}: cannot read "${text}"`)
    }
  }
  for (const line of lines) line.body = line.body.trim()
  return lines
}

function isKind(text: string | undefined): text is DemoChannelKind {
  return text === 'open' || text === 'leads' || text === 'announcements'
}

function isPace(text: string | undefined): text is Pace {
  return text === 'quick' || text === 'easy' || text === 'slow' || text === 'days'
}

function isWeekday(text: string | undefined): text is Weekday {
  return weekdays.some((weekday) => weekday === text)
}
