import { isDeepStrictEqual } from 'node:util'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Refusal } from '#platform/server/errors/errors.ts'
import { type EventPool, poolsAt } from './pools-at.ts'
import type { RsvpRow } from './rsvp-rows.ts'
import { linesOf, rsvpsAt, type Whose } from './rsvps-at.ts'
import { decide, type Request } from './seats/decide.ts'
import { needsLine } from './seats/needs-line.ts'
import { type Change, type Course, settle, unchanged } from './seats/settle.ts'

/** What was changed, by whom if it was somebody, and why if they said so. */
export interface Noted extends Change<RsvpRow> {
  by: Id | null
  reason: string
}

/** Pools that a transaction changes under the lock of their logs: how they stand, who stands in them, what was changed. */
export interface Book {
  pools: Map<string, EventPool>
  /** Those who were asked for, by `<community> <pool> <member or guest>`, and by `<community> <id>`. */
  rsvps: Map<string, RsvpRow>
  noted: Noted[]
}

/** Opens the book of some pools, for what these people want of them. The logs are locked, unless it is only read. */
export async function openBook(db: Db, wanted: readonly (Whose & { id?: Id })[]): Promise<Book> {
  const [pools, rows] = await Promise.all([poolsAt(db, wanted), rsvpsAt(db, wanted)])
  const book: Book = { pools, rsvps: new Map(), noted: [] }
  for (const row of rows) enter(book, row)
  await readLines(db, book, wanted)
  return book
}

/** Opens the book of pools with their whole lines. The logs are locked. */
export async function openLines(
  tx: Tx,
  places: readonly { community: Id; pool: Id }[],
): Promise<Book> {
  const [pools, rows] = await Promise.all([poolsAt(tx, places), linesOf(tx, places)])
  const book: Book = { pools, rsvps: new Map(), noted: [] }
  for (const row of rows) enter(book, row)
  for (const [key, pool] of pools) pools.set(key, { ...pool, line: lineOf(rows, pool) })
  return book
}

/** How somebody stands by now. */
export function standingIn({ rsvps }: Book, whose: Whose): RsvpRow | undefined {
  return rsvps.get(keyOf(whose))
}

/** Decides one request, and answers how whom it is about stands then. */
export function ask(
  book: Book,
  pool: EventPool,
  earlier: RsvpRow | undefined,
  request: Request<RsvpRow>,
  { by, reason = '' }: { by: Id | null; reason?: string },
): RsvpRow | Refusal {
  const { outcome, ...course } = decide(pool, earlier, request)
  follow(book, pool, course, (id) => (id === idOf(outcome) ? { by, reason } : nobody))
  return outcome
}

/** Lets time and freed seats do to a pool what they do. */
export function goOn(book: Book, pool: EventPool): void {
  follow(book, pool, settle(unchanged(pool)), () => nobody)
}

const nobody = { by: null, reason: '' }

function follow(
  book: Book,
  { community, pool: id, ...rest }: EventPool,
  { pool, changes }: Course<RsvpRow>,
  whose: (id: Id) => Pick<Noted, 'by' | 'reason'>,
): void {
  book.pools.set(`${community} ${id}`, { ...rest, ...pool, community, pool: id })
  for (const { before, after: row } of changes) {
    if (isSame(before, row)) continue
    const after = { ...row, changedAt: pool.now }
    enter(book, after)
    book.noted.push({ before, after, ...whose(after.id) })
  }
}

/** Whether somebody said what they had said already, only later. */
function isSame(before: RsvpRow | undefined, after: RsvpRow): boolean {
  return isDeepStrictEqual({ ...before, changedAt: null }, { ...after, changedAt: null })
}

function enter({ rsvps }: Book, row: RsvpRow): void {
  rsvps.set(keyOf(row), row)
  rsvps.set(`${row.community} ${row.id}`, row)
}

function keyOf({ community, pool, member, guest }: Whose): string {
  return `${community} ${pool} ${member ?? guest}`
}

function idOf(outcome: RsvpRow | Refusal): Id | undefined {
  return 'id' in outcome ? outcome.id : undefined
}

/** Reads the lines of those pools where somebody who asks may change something for who waits. */
async function readLines(db: Db, book: Book, wanted: readonly Whose[]): Promise<void> {
  const twice = new Set<string>()
  const touched = wanted.flatMap((whose) => {
    const pool = book.pools.get(`${whose.community} ${whose.pool}`)
    const isAgain = twice.has(keyOf(whose))
    twice.add(keyOf(whose))
    if (!pool) return []
    return isAgain || needsLine(pool, pool.firstLapse, standingIn(book, whose)) ? pool : []
  })
  if (touched.length === 0) return
  const rows = await linesOf(db, touched)
  for (const pool of touched)
    book.pools.set(`${pool.community} ${pool.pool}`, { ...pool, line: lineOf(rows, pool) })
}

function lineOf(
  rows: readonly RsvpRow[],
  { community, pool }: Pick<EventPool, 'community' | 'pool'>,
): RsvpRow[] {
  return rows.filter((row) => row.community === community && row.pool === pool)
}
