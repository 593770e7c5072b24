import { randomBytes } from 'node:crypto'
import type { Tx } from '#platform/server/db/transaction.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { EventsEntries } from '../../contract.ts'
import { awaitLapse } from './await-lapse.ts'
import type { Book, Noted } from './book.ts'
import { mailChanges } from './mails/mail-changes.ts'
import { poolViewsAt } from './pool-views.ts'
import type { EventPool } from './pools-at.ts'
import { presentRsvp, rsvpShape } from './rsvp-rows.ts'

/** Stores what a book was changed to, in a few statements however much it is, and tells all who have to know. */
export async function keepBook(tx: Tx, book: Book): Promise<void> {
  const noted = [...lastOfEach(book.noted)].map(withSecret)
  if (noted.length === 0) return
  const pools = poolsOfAll(book, noted)
  const [, , views] = await Promise.all([
    storeRsvps(tx, noted),
    storeCounts(tx, pools),
    // Sent behind the two before it on the same connection, and so reads what they wrote.
    poolViewsAt(tx, pools),
    ...pools.map((pool) => awaitLapse(tx, pool)),
    mailChanges(tx, noted),
  ])
  for (const { by, after } of noted) {
    const { community, member, id: about } = after
    if (!member) continue
    const data: EventsEntries['events.rsvp-changed'] = { rsvp: presentRsvp(after) }
    const audience = onlyMembers([member])
    tx.log({ community, by, kind: 'events.rsvp-changed', audience, data, about })
  }
  for (const { community, pool, event } of pools) {
    const view = views.get(`${community} ${pool}`)
    if (!view) continue
    const data: EventsEntries['events.seats-changed'] = { pool: view }
    const { audience } = event
    tx.log({ community, by: null, kind: 'events.seats-changed', audience, data })
  }
}

/** Each RSVP once: as it was at first, and as it is in the end. */
function lastOfEach(noted: readonly Noted[]): Iterable<Noted> {
  const each = new Map<string, Noted>()
  for (const change of noted) {
    const key = `${change.after.community} ${change.after.id}`
    const first = each.get(key)
    each.set(key, first ? { ...change, before: first.before } : change)
  }
  return each.values()
}

/** The claim of an offer has a secret of its own, so that no link of an earlier one takes it. */
function withSecret(noted: Noted): Noted {
  const { before, after } = noted
  const isOffer = after.status === 'offered' && before?.offeredUntil !== after.offeredUntil
  if (!isOffer) return noted
  return { ...noted, after: { ...after, claimSecret: randomBytes(18).toString('base64url') } }
}

function poolsOfAll({ pools }: Book, noted: readonly Noted[]): EventPool[] {
  const keys = new Set(noted.map(({ after }) => `${after.community} ${after.pool}`))
  return [...keys].flatMap((key) => pools.get(key) ?? [])
}

async function storeRsvps(tx: Tx, noted: readonly Noted[]): Promise<void> {
  await tx.prepared(
    'coming-store-rsvps',
    `insert into event_rsvp (${rsvpShape.names})
     select ${rsvpShape.names} from json_populate_recordset(null::event_rsvp, $1::json)
     on conflict (community_id, id) do update set (${changing}) = (${changing
       .split(', ')
       .map((name) => `excluded.${name}`)
       .join(', ')})`,
    [JSON.stringify(noted.map(({ after }) => rsvpShape.record(after)))],
  )
}

const changing =
  'ticket_id, status, guests, answers, consent, place, offered_until, claim_secret, beyond_seats_by, late_at, late_note, at, changed_at'

/** A pool is counted from the first word about it. */
async function storeCounts(tx: Tx, pools: readonly EventPool[]): Promise<void> {
  const rows = pools.flatMap(({ community, pool, event, tickets }) =>
    tickets.map(({ id, going, held, waiting }) => ({
      ...{ community_id: community, pool_id: pool, event_id: event.id, ticket_id: id },
      ...{ going, held, waiting },
    })),
  )
  await tx.prepared(
    'coming-store-counts',
    `insert into event_seat_count (community_id, pool_id, ticket_id, event_id, going, held, waiting)
     select community_id, pool_id, ticket_id, event_id, going, held, waiting
     from json_populate_recordset(null::event_seat_count, $1::json)
     on conflict (community_id, pool_id, ticket_id) do update
       set going = excluded.going, held = excluded.held, waiting = excluded.waiting`,
    [JSON.stringify(rows)],
  )
}
