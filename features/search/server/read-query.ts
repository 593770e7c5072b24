import type { Member } from '#features/communities/server/index.ts'
import { languageOf, memberNames } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Correction } from '../contract.ts'
import { mostTerms } from '../limits.ts'
import { type Span, spanOf } from '../query/days.ts'
import type { SearchQuery, Type } from '../query/parse-query.ts'
import type { Trait } from '../query/traits.ts'
import { fold } from '../query/words.ts'
import { configurationOf } from './language.ts'
import { countedWords, mendedWords, type Needle, needleOf, textOf } from './needle.ts'
import type { SearchSource } from './source.ts'
import { type Vocabulary, vocabularyFor } from './vocabulary.ts'

/** A query as one community understands it: names are ids, words are stems, and typing errors are mended. */
export interface Reading {
  configuration: string
  /** What documents must have, as a tsquery; null when no word is asked for. */
  words: string | null
  /** What the index of words is asked for: the words alone, whether or not they follow each other; null likewise. */
  having: string | null
  /** Any of what is looked for, to point it out; null likewise. */
  hits: string | null
  /** The words that must be there as they were typed, for those who wrote exactly this. */
  exact: readonly string[]
  /** About how many documents have the rarest word that must be there; unknown for some. */
  rarest: number | undefined
  authors: readonly Id[] | null
  places: readonly Id[] | null
  traits: readonly Trait[]
  /** Any of these; of none all. */
  types: readonly Type[]
  span: Span
  corrections: readonly Correction[]
}

interface Asked {
  query: SearchQuery
  typing: boolean
  zone: string
  now: number
}

/** Reads a query in a community. Undefined when nothing can fit: nobody of that name, no such place. */
export async function readQuery(
  db: Db,
  member: Member,
  sources: readonly SearchSource[],
  { query, typing, zone, now }: Asked,
): Promise<Reading | undefined> {
  const terms = query.terms
    .slice(0, mostTerms)
    .map(needleOf)
    .filter((each) => each.words.length > 0)
  const wanted = terms.filter(({ without }) => !without)
  const open = typing ? wanted.at(-1) : undefined
  const [language, authors, places] = await Promise.all([
    languageOf(db, member.community),
    authorsNamed(db, member, query.from),
    placesNamed(db, member, sources, query.in),
  ])
  if (authors?.length === 0 || places?.length === 0) return undefined
  const configuration = configurationOf(language)
  const vocabulary = await vocabularyFor(
    db,
    member,
    configuration,
    countedWords(wanted),
    mendedWords(wanted),
    open?.words.length === 1 ? open.words[0] : undefined,
  )
  const texts = terms.map((needle) => textOf(needle, vocabulary, needle === open))
  const positive = texts.filter((_, index) => !terms[index]?.without)
  const indexed = withoutEnd(wanted, open, vocabulary)
  const [tsquery] = await db.prepared<Pick<Reading, 'words' | 'having' | 'hits'>>(
    'search-tsquery',
    `select nullif(to_tsquery($1::regconfig, $2)::text, '') as words,
       nullif(to_tsquery($1::regconfig, $3)::text, '') as having,
       nullif(to_tsquery($1::regconfig, $4)::text, '') as hits`,
    [
      configuration,
      texts.map((text, index) => (terms[index]?.without ? `!(${text})` : `(${text})`)).join(' & '),
      indexed
        .map((needle) => textOf(needle, vocabulary, needle === open).replaceAll('<->', '&'))
        .map((text) => `(${text})`)
        .join(' & '),
      positive.map((text) => `(${text})`).join(' | '),
    ],
  )
  return {
    configuration,
    words: tsquery?.words ?? null,
    having: tsquery?.having ?? null,
    hits: tsquery?.hits ?? null,
    exact: wanted.map(({ words }) => words.join(' ')),
    rarest: rarestOf(wanted, vocabulary),
    authors,
    places,
    traits: query.has,
    types: query.type,
    span: spanOf(query, now, zone),
    corrections: vocabulary.corrections,
  }
}

/**
 * The needles to ask the index for. One that is being typed stands for all words that begin so, thousands perhaps, and is
 * left for later where another brings fewer documents.
 */
function withoutEnd(
  wanted: readonly Needle[],
  open: Needle | undefined,
  vocabulary: Vocabulary,
): readonly Needle[] {
  if (!open) return wanted
  const others = wanted.filter((needle) => needle !== open)
  const [own, rest] = [rarestOf([open], vocabulary), rarestOf(others, vocabulary)]
  return rest !== undefined && rest <= (own ?? rest) ? others : wanted
}

function rarestOf(wanted: readonly Needle[], { uses }: Vocabulary): number | undefined {
  const known = wanted.flatMap(({ words }) => words.flatMap((word) => uses.get(word) ?? []))
  return known.length > 0 ? Math.min(...known) : undefined
}

async function authorsNamed(
  db: Db,
  member: Member,
  names: readonly string[],
): Promise<Id[] | null> {
  if (names.length === 0) return null
  const everybody = await memberNames(db, member.community)
  const wanted = names.map(fold)
  return everybody
    .filter(({ id, name }) =>
      wanted.some((each) =>
        each === 'me' ? id === member.member : id === each || isCalled(fold(name), each),
      ),
    )
    .map(({ id }) => id)
}

/** By the whole name, or by words it has: `ann` is Ann Lee and not Hannah. */
function isCalled(name: string, wanted: string): boolean {
  return name === wanted || ` ${name} `.includes(` ${wanted} `)
}

async function placesNamed(
  db: Db,
  member: Member,
  sources: readonly SearchSource[],
  names: readonly string[],
): Promise<Id[] | null> {
  if (names.length === 0) return null
  const found = await Promise.all(
    sources.flatMap((source) => names.map((name) => source.placesNamed(db, member, name))),
  )
  return found.flat()
}
