import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Correction, SearchOrder, SearchResult } from '../contract.ts'
import { leastRanked, mostRanked } from '../limits.ts'
import { excerptOf } from '../query/excerpt.ts'
import { asksNothing, type SearchQuery } from '../query/parse-query.ts'
import { type Before, type Candidate, findCandidates } from './find-candidates.ts'
import { pointOut } from './point-out.ts'
import { scoreOf } from './rank.ts'
import { type Reading, readQuery } from './read-query.ts'
import type { SearchSource, Shown } from './source.ts'

/** What is looked for, and from where on. */
export interface Wanted {
  query: SearchQuery
  order: SearchOrder
  /** The `place` of the last result of the page before. */
  after: string | undefined
  typing: boolean
  limit: number
  zone: string
  now: number
}

/** A result with its place in the order: a number that sorts, then the id. */
export interface Placed {
  result: SearchResult
  place: string
}

export interface Found {
  /** In their order; one more than the limit when there are more. */
  results: Placed[]
  corrections: readonly Correction[]
}

/** Searches one community for one of its members. What they may not read changes neither results nor corrections. */
export async function searchCommunity(
  db: Db,
  member: Member,
  sources: readonly SearchSource[],
  wanted: Wanted,
): Promise<Found> {
  const nothing: Found = { results: [], corrections: [] }
  if (asksNothing(wanted.query)) return nothing
  const reading = await readQuery(db, member, sources, wanted)
  // Words were typed, but none that an index has.
  if (!reading || (wanted.query.terms.length > 0 && reading.words === null)) return nothing
  // Without words there is nothing to fit better or worse.
  const byTime = wanted.order === 'newest' || reading.hits === null
  const page = byTime
    ? await newest(db, member, sources, reading, wanted)
    : await best(db, member, sources, reading, wanted)
  const marks = await pointOut(
    db,
    reading,
    page.flatMap(({ shown: { text, title = '' } }) => [text, title]),
  )
  const results = page.map(({ candidate, kind, shown, place }, index) => {
    const { text, title, ...more } = shown
    const { placeId, author, at } = candidate
    const result: SearchResult = {
      ...{ community: member.community, kind, placeId, author, at, ...more },
      excerpt: excerptOf(text, marks[2 * index] ?? []),
    }
    if (title !== undefined) result.title = excerptOf(title, marks[2 * index + 1] ?? [])
    return { place, result }
  })
  return { results, corrections: reading.corrections }
}

interface Full {
  candidate: Candidate
  /** As results are called, whatever the source. */
  kind: string
  shown: Shown
  place: string
}

async function newest(
  db: Db,
  member: Member,
  sources: readonly SearchSource[],
  reading: Reading,
  { after, limit }: Wanted,
): Promise<Full[]> {
  const [at = '', id = ''] = after?.split('_') ?? []
  const before: Before = isInstant(at) ? { at, id } : undefined
  const full = await fillNewest(db, member, sources, reading, { most: limit + 1, before })
  return full.map((each) => ({ ...each, place: `${each.candidate.at}_${each.candidate.id}` }))
}

/** Some that fit may be gone meanwhile, or not open to the viewer: others follow, so that a page is full where there are more. */
async function fillNewest(
  db: Db,
  member: Member,
  sources: readonly SearchSource[],
  reading: Reading,
  { most, before }: { most: number; before: Before },
): Promise<Omit<Full, 'place'>[]> {
  const full: Omit<Full, 'place'>[] = []
  let from = before
  for (let round = 0; round < mostRounds && full.length < most; round++) {
    const wanted = { most, enough: most, before: from }
    const candidates = await findCandidates(db, member, reading, wanted)
    full.push(...(await fill(db, member, sources, candidates)))
    if (candidates.length < most) break
    from = candidates.at(-1)
  }
  return full.slice(0, most)
}

const mostRounds = 5

/** A time of the calendar, as places have it. */
function isInstant(text: string): boolean {
  const at = Date.parse(text)
  return (
    text.length === 27 &&
    !Number.isNaN(at) &&
    new Date(at).toISOString().startsWith(text.slice(0, 23))
  )
}

async function best(
  db: Db,
  member: Member,
  sources: readonly SearchSource[],
  reading: Reading,
  { after, limit }: Wanted,
): Promise<Full[]> {
  const candidates = await findCandidates(db, member, reading, {
    most: mostRanked,
    enough: leastRanked,
  })
  const full = await fill(db, member, sources, candidates)
  const [number = '', id = ''] = after?.split('_') ?? []
  const last = after && /^-?[\d.]+$/.test(number) ? { score: Number(number), id } : undefined
  return full
    .map((each) => {
      const { title = '', text } = each.shown
      const words = `${title}\n${text}`
      const score = Number(scoreOf(each.candidate, words, reading.exact).toFixed(6))
      return { ...each, score, place: `${score}_${each.candidate.id}` }
    })
    .filter(({ score, candidate }) => !last || comesBefore(last, { score, id: candidate.id }))
    .sort((a, b) => (comesBefore(ofFull(a), ofFull(b)) ? -1 : 1))
    .slice(0, limit + 1)
}

interface Scored {
  score: number
  id: Id
}

function ofFull({ score, candidate }: { score: number; candidate: Candidate }): Scored {
  return { score, id: candidate.id }
}

function comesBefore(a: Scored, b: Scored): boolean {
  return a.score !== b.score ? a.score > b.score : a.id > b.id
}

/**
 * The candidates with their words as they are now; what is gone meanwhile, or may not be read, is left out. What two sources
 * found is there once.
 */
async function fill(
  db: Db,
  member: Member,
  sources: readonly SearchSource[],
  candidates: readonly Candidate[],
): Promise<Omit<Full, 'place'>[]> {
  const shown = new Map<string, Shown>()
  for (const source of sources) {
    const own = candidates.filter(({ kind }) => kind === source.kind).map(({ id }) => id)
    if (own.length === 0) continue
    for (const each of await source.show(db, member, own))
      shown.set(`${source.kind} ${each.id}`, each)
  }
  const kinds = new Map(sources.map(({ kind, shownAs = kind }) => [kind, shownAs]))
  const full = new Map<string, Omit<Full, 'place'>>()
  for (const candidate of candidates) {
    const found = shown.get(`${candidate.kind} ${candidate.id}`)
    const kind = kinds.get(candidate.kind) ?? candidate.kind
    const before = full.get(`${kind} ${candidate.id}`)
    if (found && (before?.candidate.rank ?? -1) < candidate.rank)
      full.set(`${kind} ${candidate.id}`, { candidate, kind, shown: found })
  }
  return [...full.values()]
}
