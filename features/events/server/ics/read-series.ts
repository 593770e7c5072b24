import { day, instantOf } from '#lib/time.ts'
import { firstOf, occurrencesOf } from '../../recurrence/occurrences.ts'
import { readRule } from '../../recurrence/read-rule.ts'
import { ruleText } from '../../recurrence/rule.ts'
import { type Moment, momentsOf, slotIn, type Zones } from './moments.ts'
import type { Tell } from './problems.ts'
import type { Line, Part } from './read-parts.ts'
import { linesOf } from './texts.ts'

interface Series {
  starts: string
  rule: string | null
  except: string[]
  extra: string[]
}

/** How far ahead dates of a second rule are written out, and how many. */
const writtenOut = 3 * 366 * day
const mostWrittenOut = 500

/** How an event repeats. Where it has several rules, the dates of all but the first are written out. */
export function readSeries(part: Part, start: Moment, zones: Zones, tell: Tell): Series {
  const lines = (name: string) => linesOf(part, name)
  const slots = (name: string) =>
    lines(name).flatMap((line) => momentsOf(line, zones).map((moment) => slotIn(moment, start)))
  const [first, ...others] = lines('RRULE').flatMap((line) => ruleIn(line, start, tell) ?? [])
  const without = lines('EXRULE').flatMap((line) => ruleIn(line, start, tell) ?? [])
  for (const line of [...lines('RRULE').slice(1), ...lines('EXRULE')])
    tell(line.number, 'several-rules', line.text)
  const dates = (text: string) => datesOf(text, start)
  const except = new Set([...slots('EXDATE'), ...without.flatMap(dates)])
  const extra = new Set([...slots('RDATE'), ...others.flatMap(dates)])
  const { rule, starts } = inStep(first, start.wall)
  extra.add(start.wall)
  extra.delete(starts)
  return {
    ...{ rule, starts },
    except: [...except].sort(),
    extra: [...extra].filter((slot) => !except.has(slot)).sort(),
  }
}

/**
 * A series begins with a date of its rule. Where the file says otherwise its first date stands beside the rule, and is one
 * of those that are counted.
 */
function inStep(text: string | undefined, start: string): Pick<Series, 'rule' | 'starts'> {
  const read = readRule(text ?? '')
  if ('problem' in read) return { rule: null, starts: start }
  const starts = firstOf(ruleText(read.rule), start)
  if (starts === undefined) return { rule: null, starts: start }
  const { count } = read.rule
  if (starts === start) return { rule: ruleText(read.rule), starts }
  if (count === 1) return { rule: null, starts: start }
  return { rule: ruleText({ ...read.rule, count: count && count - 1 }), starts }
}

/** Written as we write it. What says the time of day once more is left out, as some write it. */
function ruleIn(line: Line, start: Moment, tell: Tell): string | undefined {
  const [hour, minute] = [Number(start.wall.slice(11, 13)), Number(start.wall.slice(14, 16))]
  const told = new Set([`BYHOUR=${hour}`, `BYMINUTE=${minute}`, 'BYSECOND=0'])
  const text = line.text
    .trim()
    .split(';')
    .filter((part) => !told.has(part.toUpperCase().replace(/=0(?=\d)/, '=')))
    .join(';')
  const read = readRule(text)
  if ('rule' in read) return ruleText(read.rule)
  tell(line.number, 'rule-unreadable', line.text)
  return undefined
}

function datesOf(rule: string, { wall: start, zone }: Moment): string[] {
  const until = instantOf(Date.parse(`${start}Z`) + writtenOut)
  const window = { until, most: mostWrittenOut }
  return occurrencesOf({ rule, start, zone, minutes: 0 }, window).map(({ slot }) => slot)
}
