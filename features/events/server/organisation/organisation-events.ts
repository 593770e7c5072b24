import {
  type Face,
  facesOf,
  listMemberships,
  type Member,
  membersFor,
} from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type {
  CalendarSpan,
  EventRow,
  OrganisationEvent,
  OrganisationEvents,
} from '../../contract.ts'
import { mostInSpan } from '../../limits.ts'
import { presentRow, type RowOfEvent, selectRows } from '../event-rows.ts'
import { keysOf } from '../public/public-event.ts'

/**
 * What takes place anywhere in the organisation within a span, as one person may see it: in their own communities as a
 * member, elsewhere what is for the organisation or for everybody.
 */
export async function organisationEvents(
  db: Db,
  person: Id,
  span: CalendarSpan,
): Promise<OrganisationEvents> {
  const mine = await membershipsOf(db, person)
  const rows = await rowsIn(db, mine, span)
  const faces = await facesOf(db, [...new Set(rows.map(({ community }) => community))])
  const events = rows.slice(0, mostInSpan).flatMap((row): OrganisationEvent | [] => {
    const face = faces.get(row.community)
    return face ? eventOf(row, face, mine.get(row.community), span) : []
  })
  return { events, more: rows.length > mostInSpan }
}

/** A community of somebody's own, and what they see there. */
interface Mine {
  name: string
  slug: string
  keys: Member['keys']
}

/** Somebody's communities, by id. */
async function membershipsOf(db: Db, person: Id): Promise<Map<Id, Mine>> {
  const mine = await listMemberships(db, person)
  const wanted = mine.map(({ id: community }) => ({ community, person }))
  const members = await membersFor(db, wanted)
  return new Map(
    mine.flatMap(({ id, name, slug }) => {
      const member = members.get(`${id} ${person}`)
      return member ? [[id, { name, slug, keys: member.keys }] as const] : []
    }),
  )
}

/** By the one rule of access: a member's own keys in their communities, elsewhere those of a person. */
function rowsIn(
  db: Db,
  mine: ReadonlyMap<Id, Mine>,
  { from, until }: CalendarSpan,
): Promise<RowOfEvent[]> {
  const own = [...mine].map(([community, { keys }]) => ({ community, keys: [...keys] }))
  return db.prepared<RowOfEvent>(
    'event-organisation',
    `${selectRows}
     left join json_to_recordset($1::json) as mine (community uuid, keys text[]) on mine.community = e.community_id
     where e.audience && coalesce(mine.keys, $2::text[]) and e.status in ('published', 'cancelled')
       and e.ends_at > $3::timestamptz and exists (
         select from event_occurrence o where o.community_id = e.community_id and o.event_id = e.id
           and o.starts_at < $4::timestamptz and o.ends_at > $3::timestamptz
       )
     order by e.ends_at, e.id limit ${mostInSpan + 1}`,
    [JSON.stringify(own), [...keysOf.person], from, until],
  )
}

function eventOf(
  row: RowOfEvent,
  { id, hue, name, slug }: Face,
  mine: Mine | undefined,
  { from, until }: CalendarSpan,
): OrganisationEvent {
  const shown = presentRow(row)
  const occurrences = shown.occurrences.filter(
    ({ startsAt, endsAt }) => startsAt < until && endsAt > from,
  )
  return {
    row: { ...(mine ? shown : forOutsiders(shown)), occurrences },
    community: { id, hue, name: mine?.name ?? name, slug: mine?.slug ?? slug },
    member: mine !== undefined,
  }
}

function forOutsiders(row: EventRow): EventRow {
  const audience = row.audience.filter((key) => keysOf.person.has(key))
  return { ...row, audience, hosts: [], author: null, next: null }
}
