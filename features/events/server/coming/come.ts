import { randomBytes } from 'node:crypto'
import { type Member, membersFor } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Outcome } from '#platform/server/db/lane.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, NotFound, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { type AudienceKey, sees } from '#platform/server/log/audience.ts'
import { clockAfter } from '#platform/server/log/clock-after.ts'
import type { Rsvp, RsvpView } from '../../contract.ts'
import { ask, type Book, openBook, standingIn } from './book.ts'
import { confirmedGuests } from './confirmed-guests.ts'
import { keepBook } from './keep-book.ts'
import type { EventPool } from './pools-at.ts'
import { refuseAnswers } from './refuse-answers.ts'
import { presentRsvp, type RsvpRow } from './rsvp-rows.ts'
import { holdsSeat, isInLine } from './seats/pool.ts'

/** Somebody says whether they come: a member, or a guest whose address was confirmed. */
export interface Come {
  community: Id
  pool: Id
  person: Id | null
  member: Id | null
  guest: Id | null
  said: Rsvp
}

/**
 * Takes what many say at once, each admitted or refused for itself. The logs are locked before anything is read, so that no
 * seat is given twice, on whatever node. The same id again answers with how its sender stands and changes nothing.
 */
export async function comeAll(tx: Tx, items: readonly Come[]): Promise<Outcome<RsvpView>[]> {
  const people = items.flatMap(({ community, person }) => (person ? { community, person } : []))
  const [heads, members, guests, book] = await Promise.all([
    lockLogs(tx, [...new Set(items.map(({ community }) => community))]),
    membersFor(tx, people),
    confirmedGuests(tx, items),
    openBook(
      tx,
      items.map((item) => ({ ...item, id: item.said.id })),
    ),
  ])
  const nextAt = clockAfter(heads)
  const outcomes = items.map((item) => {
    const { community, person, guest } = item
    const member = members.get(`${community} ${person}`)
    if (person && member?.member !== item.member) return new NotFound('community')
    const keys = member?.keys ?? guests.get(`${community} ${guest}`)
    return keys ? come(book, item, { member, keys, at: nextAt(community) }) : new NotFound('pool')
  })
  await keepBook(tx, book)
  return outcomes.map((row) => (row instanceof Refusal ? { error: row } : { ok: presentRsvp(row) }))
}

/** Who says so, what they see, and when it is. */
interface Comer {
  member: Member | undefined
  keys: ReadonlySet<AudienceKey>
  at: Instant
}

function come(book: Book, item: Come, { member, keys, at }: Comer): RsvpRow | Refusal {
  const { said } = item
  const pool = book.pools.get(`${item.community} ${item.pool}`)
  const earlier = standingIn(book, item)
  // Who signed up may give it up, also where the event is no longer for them.
  const isTheirs = earlier !== undefined && said.answer === 'no'
  if (!pool || !(isTheirs || sees(keys, pool.event.audience))) return new NotFound('pool')
  if (earlier?.id === said.id) return earlier
  if (book.rsvps.has(`${item.community} ${said.id}`)) return new Conflict('rsvp.id-taken')
  if (member && !member.guidelinesAccepted) return new Forbidden('guidelines.not-accepted')
  const wanted = wantedBy(item, pool, earlier, at)
  const refusal = said.answer === 'yes' && refuseAnswers(pool.event.questions, said.answers)
  if (refusal) return refusal
  const request = { kind: 'answer', wanted, answer: said.answer } as const
  return ask(book, pool, earlier, request, { by: item.member })
}

/** All that would stand of somebody; what became of them so far stays until it is decided. */
function wantedBy(
  { member, guest, said }: Come,
  pool: EventPool,
  earlier: RsvpRow | undefined,
  at: Instant,
): RsvpRow {
  const { id, answers, consent, guests } = said
  const stands = earlier && (holdsSeat(earlier) || isInLine(earlier))
  return {
    ...(earlier ?? newRsvp(id, pool, at)),
    ...{ member, guest, answers, consent, guests },
    ticket: said.ticketId ?? earlier?.ticket ?? pool.tickets[0]?.id ?? '',
    at: stands ? earlier.at : at,
  }
}

/** What begins with somebody's first word about a pool. */
export function newRsvp(id: Id, { community, pool, event }: EventPool, at: Instant) {
  return {
    ...{ id, community, pool, eventId: event.id, at, changedAt: at },
    ...({ status: 'no', place: null, offeredUntil: null, beyondSeatsBy: null } as const),
    ...{ claimSecret: null, lateAt: null, lateNote: null, addedAs: null },
    code: randomBytes(12).toString('base64url'),
  }
}
