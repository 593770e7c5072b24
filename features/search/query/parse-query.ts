import { type Trait, traits } from './traits.ts'

/** What is asked for, as it was typed; it says nothing about whether such a member or channel exists. */
export interface SearchQuery {
  terms: readonly Term[]
  from: readonly string[]
  in: readonly string[]
  has: readonly Trait[]
  /** What it is, any of these. */
  type: readonly Type[]
  /** Days or words for days, as typed: `2026-11-01`, `yesterday`. */
  before: string | undefined
  after: string | undefined
  on: string | undefined
}

/** A word or a phrase that must be there, or must not. */
export interface Term {
  text: string
  phrase: boolean
  without: boolean
}

/**
 * What one may ask for: `post` is all of the forum, `topic` what begins one, `answer` what follows a question, `solved` a question of
 * chat or forum that was settled.
 */
export const types = [
  'message',
  'topic',
  'question',
  'answer',
  'solved',
  'post',
  'resource',
  'event',
] as const
export type Type = (typeof types)[number]

export const relativeDays = ['today', 'yesterday', 'last-week', 'last-month', 'last-year'] as const
const day = /^(?:19|2\d)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

export const operators = ['from', 'in', 'type', 'has', 'before', 'after', 'on'] as const
export type Operator = (typeof operators)[number]

/** An operator whose value is still to come asks nothing yet. */
const unfinished = /^(?:from|in|type|has|before|after|on):"?$/i

/** One piece of a query: `-`, an operator, then what is in quotes or goes on to the next space. */
const pieces = /(-)?(?:(from|in|type|has|before|after|on):(?:"([^"]*)"?|(\S+))|"([^"]*)"?|(\S+))/giu

/**
 * Reads what somebody typed. Nothing is wrong: an operator that is none, or whose value means nothing, is a word like the
 * others, and a quote that is not closed goes on to the end.
 */
export function parseQuery(typed: string): SearchQuery {
  const query = emptyQuery()
  for (const piece of typed.matchAll(pieces)) {
    const [, minus, operator, quoted, bare, phrase, word] = piece
    const without = minus !== undefined
    if (phrase !== undefined) addTerm(query, phrase, true, without)
    else if (word !== undefined && !unfinished.test(word)) addTerm(query, word, false, without)
    else if (operator !== undefined) {
      const value = (quoted ?? bare ?? '').trim()
      if (value === '') continue
      const taken = !without && take(query, operator.toLowerCase() as Operator, value)
      const asWord = `${operator}:${quoted === undefined ? bare : `"${quoted}"`}`
      if (!taken) addTerm(query, asWord, false, without)
    }
  }
  return query
}

/** The query as one may type it; read again it is the same. */
export function writeQuery(query: SearchQuery): string {
  return [
    ...query.terms.map(writeTerm),
    ...query.from.map((name) => `from:${quoteIfNeeded(name)}`),
    ...query.in.map((name) => `in:${quoteIfNeeded(name)}`),
    ...query.type.map((type) => `type:${type}`),
    ...query.has.map((trait) => `has:${trait}`),
    ...(['before', 'after', 'on'] as const).flatMap((name) =>
      query[name] === undefined ? [] : `${name}:${query[name]}`,
    ),
  ].join(' ')
}

/** Whether it asks for anything at all. */
export function asksNothing(query: SearchQuery): boolean {
  const { terms, from, in: places, type, has, before, after, on } = query
  const all = terms.length + from.length + places.length + type.length + has.length
  return all === 0 && (before ?? after ?? on) === undefined
}

interface Growing extends SearchQuery {
  terms: Term[]
  from: string[]
  in: string[]
  has: Trait[]
  type: Type[]
}

function emptyQuery(): Growing {
  return {
    terms: [],
    from: [],
    in: [],
    has: [],
    type: [],
    before: undefined,
    after: undefined,
    on: undefined,
  }
}

function addTerm(query: Growing, text: string, phrase: boolean, without: boolean): void {
  if (/[\p{L}\p{N}]/u.test(text)) query.terms.push({ text, phrase, without })
}

function take(query: Growing, operator: Operator, value: string): boolean {
  if (value === '') return false
  if (operator === 'from' || operator === 'in') {
    const name = value.replace(operator === 'from' ? /^[@\s]+/ : /^[#\s]+/, '')
    if (name === '' || name.includes('"')) return false
    query[operator].push(name)
    return true
  }
  const small = value.toLowerCase()
  if (operator === 'has') return takeOneOf(traits, small, query.has)
  if (operator === 'type') return takeOneOf(types, small, query.type)
  if (!isDay(small)) return false
  query[operator] = small
  return true
}

/** Takes a word that is known, one or many of it: `file` and `files`. */
function takeOneOf<Word extends string>(
  known: readonly Word[],
  typed: string,
  taken: Word[],
): boolean {
  const word = known.find((each) => each === typed || `${each}s` === typed)
  if (!word) return false
  if (!taken.includes(word)) taken.push(word)
  return true
}

/** Whether a text names a day: a date of the calendar, or a word for one. */
export function isDay(text: string): boolean {
  if (relativeDays.some((each) => each === text)) return true
  if (!day.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function writeTerm({ text, phrase, without }: Term): string {
  return `${without ? '-' : ''}${phrase ? `"${text}"` : text}`
}

function quoteIfNeeded(name: string): string {
  return /\s/.test(name) ? `"${name}"` : name
}
