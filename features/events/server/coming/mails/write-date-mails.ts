import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { writeLetter } from '#platform/server/mail/letter.ts'
import { sendMail } from '#platform/server/mail/send-mail.ts'
import { type DateLetter, dateMails } from '../../../messages/date-mails.ts'
import { type Invite, invitationsTo } from './invitation.ts'
import { DatesToTell } from './mail-date-changes.ts'
import { timesFor } from './mail-times.ts'
import { type Reader, readersOf } from './readers.ts'
import { type SeatToldOf, seatsToldOf } from './seats-told-of.ts'

/** The job that writes the mails about dates: one to each person, about the first date that is theirs. It may run twice. */
export function mailDateTask({ transact, config }: Pick<Platform, 'transact' | 'config'>): JobTask {
  return async (payload) => {
    const told = DatesToTell.parse(payload)
    const { community, dates, earlier } = told
    await transact(async (tx) => {
      const pools = [...new Set([...dates.map(({ pool }) => pool), ...(earlier ? [earlier] : [])])]
      const seats = await seatsToldOf(tx, community, await concerned(tx, community, pools))
      const readers = await readersOf(tx, community, [...seats.values()], config.secret)
      const invite = await invitationsTo(tx, community, seats.values(), config)
      const whose = Map.groupBy(seats.values(), ({ member, guest }) => member ?? guest ?? '')
      for (const [id, own] of whose) {
        const reader = readers.get(id)
        const theirs = toTell(dates.filter((date) => own.some((seat) => hasToHear(seat, date))))
        const { publicUrl } = config
        if (reader) await write(tx, told, { reader, own, theirs, invite, publicUrl })
      }
    })
  }
}

/**
 * When and where something is matters to who waits, too; what else is new only to who comes. Members find the event in which a
 * series goes on among their others; guests need the way to what they have there.
 */
function hasToHear(seat: SeatToldOf, { pool, occasion }: DatesToTell['dates'][number]): boolean {
  if (seat.pool !== pool) return false
  if (occasion === 'goesOn') return seat.guest !== null
  return (occasion !== 'changed' && occasion !== 'added') || seat.status === 'going'
}

/** What changed of somebody's dates goes before that there are more, and that before where they are now: a mail about these says it too. */
function toTell(theirs: DatesToTell['dates']): DatesToTell['dates'] {
  const added = theirs.filter(({ occasion }) => occasion === 'added')
  const changed = theirs.filter(({ occasion }) => occasion !== 'added' && occasion !== 'goesOn')
  return [changed, added, theirs].find((each) => each.length > 0) ?? []
}

/** Who comes, may come or waits. */
async function concerned(tx: Tx, community: Id, pools: readonly Id[]): Promise<Id[]> {
  const rows = await tx.prepared<{ id: Id }>(
    'coming-concerned',
    `select id from event_rsvp where community_id = $1 and pool_id = any($2::uuid[])
       and status in ('going', 'maybe', 'requested', 'waiting', 'offered') order by id`,
    [community, pools],
  )
  return rows.map(({ id }) => id)
}

interface Mail {
  reader: Reader
  own: SeatToldOf[]
  theirs: DatesToTell['dates']
  invite: Invite
  publicUrl: string
}

async function write(
  tx: Tx,
  { title, zone, reason, news, earlier }: DatesToTell,
  { reader, own, theirs, invite, publicUrl }: Mail,
): Promise<void> {
  const [date, ...others] = theirs
  const seat = own.find(({ pool }) => pool === date?.pool)
  if (!date || !seat) return
  const { name, email: to, language } = reader
  const { span } = timesFor({ language, zone, own: reader.zone })
  const about: DateLetter = {
    ...{ name, event: title, place: date.place, reason, more: others.length },
    ...{ before: span(date.before), after: span(date.after), news },
    url: publicUrl + reader.pathOf(seat),
  }
  const letter = dateMails[language][date.occasion](about)
  const id = derivedId(['event-date-mail', seat.id, date.id, date.sequence])
  const kind = `events.date-${date.occasion}`
  const pools = new Set(theirs.map(({ pool }) => pool))
  // What stays of the series ends sooner in their calendar.
  const isTold = (pool: Id) => pools.has(pool) || pool === earlier
  const seats = own.filter(({ pool, status }) => status === 'going' && isTold(pool))
  const calendar = invite(reader, seats, 'coming')
  await sendMail(tx, { id, to, kind, calendar, ...writeLetter(letter, language) })
}
