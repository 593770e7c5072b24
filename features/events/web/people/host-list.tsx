import { useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, Empty, Rows, TextField } from '#platform/web/ui/index.ts'
import type { AttendeeView, TicketType } from '../../contract.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { fullnessOf } from '../coming/seats.ts'
import { poolOf } from '../dates/dates.ts'
import { AttendeeRow } from './attendee-row.tsx'
import { grouped, placesIn } from './groups.ts'
import type { PeopleProps } from './people-page.tsx'
import { Requests } from './requests.tsx'

export interface HostListProps extends PeopleProps {
  /** The list is another one now. */
  onChange: () => unknown
}

/** So many people are found faster by typing. */
const many = 8

/** Everybody who said something, for hosts: who asks first, then who comes by ticket, the line, and the rest. */
export function HostList(props: HostListProps) {
  const t = useMessages(seatsMessages)
  const { date, people } = props
  const { attendees } = people
  const [words, setWords] = useState('')
  const groups = grouped(attendees, words)
  const places = placesIn(attendees)
  const found = Object.values(groups).some((group) => group.length > 0)
  const rows = (group: readonly AttendeeView[]) =>
    group.map((attendee) => (
      <AttendeeRow
        key={attendee.id}
        {...props}
        attendee={attendee}
        place={places.get(attendee.id)}
      />
    ))
  if (attendees.length === 0)
    return (
      <Empty icon="people" title={t.nobodyYet}>
        <p>{t.nobodyYetText}</p>
      </Empty>
    )
  return (
    <div className="event-parts">
      {attendees.length > many && (
        <TextField
          name="find"
          type="search"
          label={t.findPerson}
          value={words}
          autoComplete="off"
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      {!found && <p className="meta">{t.nobodyFound}</p>}
      {groups.requested.length > 0 && <Requests {...props} requested={groups.requested} />}
      {date.event.tickets.map((ticket) => (
        <OfTicket
          key={ticket.id}
          {...props}
          ticket={ticket}
          going={groups.going.filter(({ ticketId }) => ticketId === ticket.id)}
          rows={rows}
        />
      ))}
      {(['line', 'maybe'] as const).map(
        (group) =>
          groups[group].length > 0 && (
            <Card key={group} title={t.groups[group]} action={groups[group].length}>
              <Rows label={t.groups[group]}>{rows(groups[group])}</Rows>
            </Card>
          ),
      )}
      {groups.out.length > 0 && (
        <details className="card people-out" open={words !== ''}>
          <summary>
            {t.groups.out} <span className="meta">{groups.out.length}</span>
          </summary>
          <Rows label={t.groups.out}>{rows(groups.out)}</Rows>
        </details>
      )}
    </div>
  )
}

interface OfTicketProps extends HostListProps {
  ticket: TicketType
  going: readonly AttendeeView[]
  rows: (group: readonly AttendeeView[]) => React.ReactNode
}

function OfTicket({ view, date, ticket, going, rows }: OfTicketProps) {
  const t = useMessages(seatsMessages)
  if (going.length === 0) return null
  const title = ticket.name || t.groups.going
  const pool = view.pools.find((each) => each.pool === poolOf(date))
  const { seats, going: taken } = fullnessOf(ticket, pool)
  return (
    <Card title={<bdi>{title}</bdi>} action={seats === null ? taken : t.seatsOf(taken, seats)}>
      <Rows label={title}>{rows(going)}</Rows>
    </Card>
  )
}
