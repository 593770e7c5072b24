import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour, instantOf, plus } from '#lib/time.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { decide, type Request } from './decide.ts'
import { needsLine } from './needs-line.ts'
import { freeOf, holdsSeat, isInLine, isOpen, type Pool, partyOf, type Standing } from './pool.ts'
import { type Course, settle, unchanged } from './settle.ts'

const start = instantOf(Date.UTC(2026, 10, 26, 12))
const tickets = ['plain', 'on-approval', 'endless']
const host = 'host'

interface World {
  pool: Pool
  rows: ReadonlyMap<string, Standing>
}

/** Something that happens to a pool. */
type Happening =
  | { kind: 'asks'; who: string; request: (earlier: Standing | undefined) => Request<Standing> }
  | { kind: 'time'; hours: number }
  | { kind: 'seats'; ticket: string; seats: number }
  | { kind: 'rules'; offers: 'automatic' | 'host'; claimHours: number }

function freshPool(seats: number, offers: 'automatic' | 'host'): Pool {
  const none = { going: 0, held: 0, waiting: 0 }
  return {
    now: start,
    rules: {
      ...{ guests: 3, offers, claimHours: 5, state: 'open', opensAt: null },
      ...{ closesAt: plus(start, 40 * hour), endsAt: plus(start, 50 * hour) },
    },
    tickets: [
      { id: 'plain', seats, approval: false, ...none },
      { id: 'on-approval', seats: Math.ceil(seats / 2), approval: true, ...none },
      { id: 'endless', seats: null, approval: false, ...none },
    ],
    line: [],
    lastPlace: 0,
  }
}

function wantedOf(who: string, ticket: string, guests: number, earlier?: Standing): Standing {
  const away = { place: null, offeredUntil: null, beyondSeatsBy: null }
  return { status: 'no', ...away, ...earlier, id: who, ticket, guests }
}

const whoever = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
const ticket = fc.constantFrom('plain', 'plain', ...tickets)
const guests = fc.constantFrom(0, 0, 0, 1, 2, 3, 99)
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: asks(whoever, ticket, guests) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('time' as const), hours: fc.nat(9) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('seats' as const),
      ticket: fc.constantFrom('plain', 'on-approval'),
      seats: fc.nat(9),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rules' as const),
      offers: fc.constantFrom('automatic' as const, 'host' as const),
      claimHours: fc.integer({ min: 1, max: 30 }),
    }),
  },
)

function asks(
  who: fc.Arbitrary<string>,
  ticket: fc.Arbitrary<string>,
  guests: fc.Arbitrary<number>,
): fc.Arbitrary<Happening> {
  const answers = fc.constantFrom('yes', 'yes', 'yes', 'maybe', 'no', 'no')
  const decisions = fc.constantFrom('approve', 'refuse', 'offer', 'remove')
  const kinds = fc.constantFrom('answer', 'answer', 'answer', 'claim', 'claim', 'decide', 'add')
  return fc
    .record({ who, ticket, guests, answers, decisions, kinds, beyond: fc.boolean() })
    .map(({ who, ticket, guests, answers, decisions, kinds, beyond }) => ({
      kind: 'asks' as const,
      who,
      request: (earlier) => {
        const wanted = wantedOf(who, ticket, guests, earlier)
        if (kinds === 'answer') return { kind: kinds, wanted, answer: answers } as const
        if (kinds === 'add') return { kind: kinds, wanted, beyondSeats: beyond ? host : null }
        return kinds === 'claim' ? { kind: kinds } : { kind: 'decide', decision: decisions }
      },
    }))
}

function after(world: World, happening: Happening): World {
  const { pool, rows } = world
  if (happening.kind === 'asks') {
    const earlier = rows.get(happening.who)
    return told(world, decide(pool, earlier, happening.request(earlier)))
  }
  if (happening.kind === 'time')
    return settled(world, { now: plus(pool.now, happening.hours * hour) })
  if (happening.kind === 'seats')
    return settled(world, {
      tickets: pool.tickets.map((each) =>
        each.id === happening.ticket
          ? { ...each, seats: Math.max(happening.seats, each.going + each.held) }
          : each,
      ),
    })
  const { offers, claimHours } = happening
  return settled(world, { rules: { ...pool.rules, offers, claimHours } })
}

function settled(world: World, change: Partial<Pool>): World {
  return told(world, settle(unchanged({ ...world.pool, ...change })))
}

function told({ rows }: World, { pool, changes }: Course<Standing>): World {
  const now = new Map(rows)
  for (const { before, after } of changes) {
    expect(before).toEqual(now.get(after.id)) // each change begins where the one before it ended
    now.set(after.id, after)
  }
  return { pool, rows: now }
}

const histories = fc.record({
  seats: fc.nat(6),
  offers: fc.constantFrom('automatic' as const, 'host' as const),
  happenings: fc.array(happening, { maxLength: 80, size: 'max' }),
})

/** Runs random histories, and looks at each step. */
function eachStep(look: (before: World, happening: Happening, now: World) => void): void {
  fc.assert(
    fc.property(histories, ({ seats, offers, happenings }) => {
      let world: World = { pool: freshPool(seats, offers), rows: new Map() }
      for (const each of happenings) {
        const now = after(world, each)
        look(world, each, now)
        world = now
      }
    }),
    { numRuns: 150 },
  )
}

test('seats are never oversold but by a host who is named, and counts are what the rows say', () => {
  eachStep((_, __, { pool, rows }) => {
    for (const ticket of pool.tickets) {
      const own = [...rows.values()].filter((row) => row.ticket === ticket.id)
      const seatsOf = (those: readonly Standing[]) =>
        those.reduce((sum, row) => sum + partyOf(row), 0)
      const going = seatsOf(own.filter(({ status }) => status === 'going'))
      const held = seatsOf(own.filter((row) => holdsSeat(row) && row.status !== 'going'))
      const waiting = own.filter(({ status }) => status === 'waiting').length
      expect(ticket).toMatchObject({ going, held, waiting })
      const beyond = seatsOf(own.filter(({ beyondSeatsBy }) => beyondSeatsBy))
      expect(going + held).toBeLessThanOrEqual((ticket.seats ?? Infinity) + beyond)
    }
  })
})

test('the line is in the order in which people came, and nobody in it is passed over', () => {
  eachStep((before, _, { pool, rows }) => {
    const inLine = [...rows.values()].filter(isInLine)
    expect(pool.line).toEqual(inLine.sort((a, b) => (a.place ?? 0) - (b.place ?? 0)))
    expect(new Set(inLine.map(({ place }) => place)).size).toBe(inLine.length)
    const stayed = before.pool.line.filter(({ id, ticket, status }) => {
      const now = rows.get(id)
      return now && status === 'waiting' && now.status === 'waiting' && now.ticket === ticket
    })
    const ids = new Set(stayed.map(({ id }) => id))
    expect(pool.line.filter(({ id }) => ids.has(id)).map(({ id }) => id)).toEqual([...ids])
    if (pool.rules.offers === 'host' || !isOpen(pool)) return
    const fitting = pool.line.filter(({ status, ticket, guests }) => {
      const type = pool.tickets.find(({ id }) => id === ticket)
      return status === 'waiting' && type && partyOf({ guests }) <= freeOf(type)
    })
    expect(fitting).toEqual([])
  })
})

test('seats are offered only while registration is open, for as long as it is at most', () => {
  eachStep((before, _, { pool, rows }) => {
    for (const row of rows.values()) {
      if (row.status !== 'offered') continue
      const until = row.offeredUntil ?? start
      expect(until > pool.now && until <= pool.rules.closesAt).toBe(true)
      if (before.rows.get(row.id)?.status !== 'offered') expect(isOpen(pool)).toBe(true)
    }
  })
})

test('nobody loses a seat but by their own word, a host’s, or by letting an offer go by', () => {
  eachStep((before, happening, now) => {
    const asked = happening.kind === 'asks' ? happening.who : undefined
    for (const [id, row] of now.rows) {
      const was = before.rows.get(id)
      if (id === asked || row === was) continue
      const lapsed = was?.status === 'offered' && row.status === 'lapsed'
      expect(lapsed || (was?.status === 'waiting' && row.status === 'offered')).toBe(true)
    }
    if (happening.kind !== 'asks') return
    const was = before.rows.get(happening.who)
    const request = happening.request(was)
    const isYes = request.kind === 'answer' && request.answer === 'yes'
    if (was?.status === 'going' && (isYes || request.kind === 'add' || request.kind === 'claim'))
      expect(now.rows.get(happening.who)?.status).toBe('going')
  })
})

test('where the line need not be read, what is decided is the same without it', () => {
  let spared = 0
  eachStep(({ pool, rows }, happening) => {
    if (happening.kind !== 'asks') return
    const earlier = rows.get(happening.who)
    const ends = pool.line.flatMap(({ offeredUntil }) => offeredUntil ?? []).sort()
    if (needsLine(pool, ends[0] ?? null, earlier)) return
    if (pool.line.length > 0) spared++
    const request = happening.request(earlier)
    const [whole, blind] = [pool, { ...pool, line: [] }].map((each) =>
      decide(each, earlier, request),
    )
    expect(blind?.pool.tickets).toEqual(whole?.pool.tickets)
    expect(blind?.changes).toEqual(whole?.changes)
    expect(codeOf(blind?.outcome)).toEqual(codeOf(whole?.outcome))
  })
  expect(spared).toBeGreaterThan(20)
})

function codeOf(outcome: Standing | Refusal | undefined) {
  return outcome instanceof Refusal ? outcome.code : outcome
}
