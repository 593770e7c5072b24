import type { MemberView } from '#features/communities/contract.ts'
import { operators, relativeDays, types } from '../query/parse-query.ts'
import { traits } from '../query/traits.ts'
import { fold } from '../query/words.ts'

/** Something that the piece of a query before the caret may become. */
export interface Suggestion {
  /** What is put in. */
  text: string
  /** What is shown. */
  label: string
  note?: string | undefined
  person?: MemberView | undefined
}

interface Known {
  members: readonly MemberView[]
  channels: readonly string[]
  /** Categories and sections. */
  shelves: readonly string[]
  help: Readonly<Record<(typeof operators)[number], string>>
}

const most = 6

/** What the last piece before the caret may become: an operator, or a value of one. */
export function suggestionsFor(before: string, known: Known): readonly Suggestion[] {
  const piece = /(?:^|\s)(\S*)$/.exec(before)?.[1] ?? ''
  const [, operator = '', typed = ''] = /^([a-z]+):"?(.*)$/i.exec(piece) ?? []
  if (operator === '') return piece.length < 2 ? [] : operatorsFor(piece, known)
  return valuesFor(operator.toLowerCase(), fold(typed), known).slice(0, most)
}

function operatorsFor(piece: string, { help }: Known): readonly Suggestion[] {
  return operators
    .filter((name) => name.startsWith(piece.toLowerCase()))
    .map((name) => ({ text: `${name}:`, label: `${name}:`, note: help[name] }))
}

function valuesFor(operator: string, typed: string, known: Known): readonly Suggestion[] {
  const plain = (text: string): Suggestion => ({
    text: `${operator}:${text} `,
    label: `${operator}:${text}`,
  })
  if (operator === 'from') {
    const people = peopleFor(typed.replace(/^@/, ''), known.members)
    return 'me'.startsWith(typed) ? [plain('me'), ...people] : people
  }
  if (operator === 'in') return placesFor(typed, known)
  return wordsFor(operator)
    .filter((word) => word.startsWith(typed) && word !== typed)
    .map(plain)
}

function wordsFor(operator: string): readonly string[] {
  if (operator === 'has') return traits
  if (operator === 'type') return types
  return operators.some((each) => each === operator) ? relativeDays : []
}

function placesFor(typed: string, { channels, shelves }: Known): readonly Suggestion[] {
  const begins = (name: string) => ` ${fold(name)}`.includes(` ${typed.replace(/^#/, '')}`)
  const inPlace = (name: string, label: string) => ({ text: `in:${quoted(name)} `, label })
  return [
    ...channels.filter(begins).map((name) => inPlace(name, `#${name}`)),
    ...(typed.startsWith('#') ? [] : shelves.filter(begins).map((name) => inPlace(name, name))),
  ]
}

function quoted(name: string): string {
  return /\s/.test(name) ? `"${name}"` : name
}

function peopleFor(typed: string, members: readonly MemberView[]): readonly Suggestion[] {
  return members
    .filter(({ name }) => ` ${fold(name)}`.includes(` ${typed}`))
    .map((person) => ({
      text: `from:${quoted(person.name)} `,
      label: person.name,
      person,
    }))
}

/** The text with a suggestion in the place of the piece before the caret, and where the caret stands then. */
export function withSuggestion(
  text: string,
  caret: number,
  { text: put }: Suggestion,
): { text: string; caret: number } {
  const before = text.slice(0, caret).replace(/\S*$/, '')
  return { text: before + put + text.slice(caret).trimStart(), caret: before.length + put.length }
}
