import { stringify } from 'csv-stringify/sync'
import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import type { TextFile } from '#platform/server/http/text-file.ts'
import { eventFor } from '../../access.ts'
import type { Event } from '../../event-rows.ts'
import { canHost } from '../../policy.ts'
import { poolFor } from '../visible-pool.ts'
import { type Attendee, attendeesOf } from './attendee-rows.ts'

/** For hosts everybody on the list, with what they consented to; for sponsors those who consented to that, by name and address. */
export async function attendeesCsv(
  db: Db,
  member: Member,
  poolId: Id,
  reader: 'hosts' | 'sponsors',
): Promise<TextFile> {
  const pool = await poolFor(db, member, poolId)
  if (!canHost(member, pool.event)) throw new Forbidden('rsvp.hosts-decide')
  const [event, all] = await Promise.all([
    eventFor(db, member, pool.event.id),
    attendeesOf(db, pool),
  ])
  const rows = reader === 'hosts' ? tableForHosts(event, all) : tableForSponsors(all)
  return { name: `${event.title} ${reader}.csv`, type: 'text/csv', text: csvOf(rows) }
}

type Table = readonly (readonly unknown[])[]

/** What spreadsheets open as it is: no cell is a formula, whatever somebody called themselves. */
function csvOf(table: Table): string {
  return stringify([...table], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'yes' : 'no') },
  })
}

const columns = [
  ...['name', 'email', 'status', 'ticket', 'guests', 'said_at', 'checked_in_at', 'absent'],
  ...['beyond_seats', 'consent_attendees', 'consent_hosts', 'consent_sponsors'],
]

function tableForHosts({ tickets, registration }: Event, all: readonly Attendee[]): Table {
  const ticketOf = new Map(tickets.map(({ id, name }) => [id, name]))
  const { questions } = registration
  const rows = all.map((row) => {
    const { consent, answers } = row
    const given = new Map(answers.map(({ questionId, values }) => [questionId, values.join('; ')]))
    return [
      ...[row.name, consent.hosts ? row.email : '', row.status, ticketOf.get(row.ticket)],
      ...[row.guests, row.at, row.checkedInAt, row.absent, row.beyondSeatsBy !== null],
      ...[consent.attendees, consent.hosts, consent.sponsors],
      ...questions.map(({ id }) => given.get(id)),
    ]
  })
  return [[...columns, ...questions.map(({ label }) => label)], ...rows]
}

function tableForSponsors(all: readonly Attendee[]): Table {
  const agreed = all.filter(({ status, consent }) => status === 'going' && consent.sponsors)
  return [
    ['name', 'email', 'consent_sponsors'],
    ...agreed.map(({ name, email }) => [name, email, true]),
  ]
}
