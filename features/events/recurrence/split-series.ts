import { day, type Instant, plus } from '#lib/time.ts'
import { occurrenceAt, occurrencesOf, type Series } from './occurrences.ts'
import { readRule } from './read-rule.ts'
import { type Rule, ruleText } from './rule.ts'

/** A series in two, which together have the dates it had. */
export interface SplitSeries {
  before: Series
  after: Series
}

const century = 36_500 * day
/** A date each day of a century. */
const most = 36_600

/** Splits a series before a slot. Undefined where one of the two would have no date. */
export function splitSeries(series: Series, slot: string): SplitSeries | undefined {
  const { rule, start, except = [], extra = [] } = series
  const all = { ...series, except: [], extra: [] }
  const at = occurrenceAt(series, slot).startsAt
  const past = rule === null ? (start < slot ? [start] : []) : slotsIn(all, at)
  const [next] = rule === null && start < slot ? [] : firstFrom(all, slot)
  const [extraBefore, extraAfter] = [
    extra.filter((each) => each < slot),
    extra.filter((each) => each >= slot),
  ]
  const first = past[0] ?? extraBefore[0]
  const begin = next ?? extraAfter[0]
  if (first === undefined || begin === undefined) return undefined
  return {
    before: {
      ...series,
      start: first,
      rule: past[0] === undefined ? null : endedAfter(rule, past),
      except: except.filter((each) => each < slot),
      extra: extraBefore.filter((each) => each !== first),
    },
    after: {
      ...series,
      start: begin,
      rule: next === undefined ? null : goneOn(rule, past.length),
      except: except.filter((each) => each >= slot),
      extra: extraAfter.filter((each) => each !== begin),
    },
  }
}

/** The slots of a rule before a time. */
function slotsIn(series: Series, until: Instant): string[] {
  return occurrencesOf(series, { until, most }).map(({ slot }) => slot)
}

/** The first slot of a rule from another one on. */
function firstFrom(series: Series, slot: string): string[] {
  const { startsAt: from } = occurrenceAt(series, slot)
  const window = { from, until: plus(from, century), most: 1 }
  return occurrencesOf(series, window).map((date) => date.slot)
}

/** The rule with these as its only slots, which are its first. */
function endedAfter(rule: string | null, slots: readonly string[]): string | null {
  return changed(rule, ({ count }) =>
    count === null
      ? { until: (slots.at(-1) ?? '').slice(0, 10).replaceAll('-', '') }
      : { count: slots.length },
  )
}

/** The rule without its first slots. */
function goneOn(rule: string | null, without: number): string | null {
  return changed(rule, ({ count }) => (count === null ? {} : { count: count - without }))
}

function changed(text: string | null, change: (rule: Rule) => Partial<Rule>): string | null {
  if (text === null) return null
  const read = readRule(text)
  return 'rule' in read ? ruleText({ ...read.rule, ...change(read.rule) }) : text
}
