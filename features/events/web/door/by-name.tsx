import { useState } from 'react'
import { folded } from '#lib/text.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments } from '#platform/web/i18n/index.ts'
import { Button, Card, Face, Row, Rows, Tag, TextField } from '#platform/web/ui/index.ts'
import type { CheckInView, DoorPerson, DoorView, EventRow } from '../../contract.ts'
import { atDoorMessages } from '../../messages/at-door.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { standingOf } from './door-state.ts'
import type { Admit } from './use-admit.ts'

interface ByNameProps {
  door: DoorView
  event: EventRow
  admit: Admit
  isOpen: boolean
}

/** Everybody on the list by name, for who has no ticket at hand; who has no seat, below. */
export function ByName({ door, event, admit, isOpen }: ByNameProps) {
  const t = useMessages(atDoorMessages)
  const [words, setWords] = useState('')
  const wanted = folded(words.trim())
  const found = door.people.filter(({ name }) => folded(name).includes(wanted))
  const seated = found.filter(({ status }) => status === 'going')
  const others = found.filter(({ status }) => isShown(status, wanted))
  const walkedIn = door.checkIns.filter(({ rsvpId }) => rsvpId === null)
  const row = (person: DoorPerson) => (
    <PersonRow key={person.rsvpId} {...{ door, event, admit, isOpen, person }} />
  )
  return (
    <Card title={t.byName}>
      <div className="door-find">
        <TextField
          name="find"
          type="search"
          label={t.find}
          value={words}
          autoComplete="off"
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </div>
      {door.people.length === 0 && <p className="meta">{t.listEmpty}</p>}
      {door.people.length > 0 && found.length === 0 && <p className="meta">{t.nobody}</p>}
      {seated.length > 0 && <Rows label={t.byName}>{seated.map(row)}</Rows>}
      {others.length > 0 && (
        <>
          <h3 className="door-part">{t.withoutSeat}</h3>
          <Rows label={t.withoutSeat}>{others.map(row)}</Rows>
        </>
      )}
      {walkedIn.length > 0 && wanted === '' && (
        <>
          <h3 className="door-part">{t.walkedIn}</h3>
          <Rows label={t.walkedIn}>
            {walkedIn.map((checkIn) => (
              <Row
                key={checkIn.id}
                title={checkIn.name || t.somebody}
                meta={t.people(checkIn.people)}
                end={<In {...{ admit, checkIn, isOpen }} />}
              />
            ))}
          </Rows>
        </>
      )}
    </Card>
  )
}

/** Who said no is found by their name, and does not stand in the way. */
function isShown(status: DoorPerson['status'], wanted: string): boolean {
  if (status === 'going') return false
  return wanted !== '' || !['no', 'refused', 'lapsed'].includes(status)
}

function PersonRow({ door, event, admit, isOpen, person }: ByNameProps & { person: DoorPerson }) {
  const t = useMessages(atDoorMessages)
  const { standings } = useMessages(seatsMessages)
  const standing = standingOf(door, person)
  const type = event.tickets.find(({ id }) => id === person.ticketId)?.name ?? ''
  const facts = [type, person.party > 1 ? t.people(person.party) : '']
  return (
    <Row
      start={<Face person={{ id: person.rsvpId, name: person.name }} size="s" />}
      title={person.name}
      tag={person.status !== 'going' && <Tag>{standings[person.status]}</Tag>}
      meta={facts.filter((fact) => fact !== '').join(' · ')}
      end={
        standing.kind === 'already' ? (
          <In {...{ admit, isOpen }} checkIn={standing.checkIn} />
        ) : (
          isOpen && (
            <Button size="s" onClick={() => admit.admit(person)}>
              {t.checkIn}
            </Button>
          )
        )
      }
    />
  )
}

function In({
  admit,
  checkIn,
  isOpen,
}: Pick<ByNameProps, 'admit' | 'isOpen'> & { checkIn: CheckInView }) {
  const t = useMessages(atDoorMessages)
  const moments = useMoments()
  return (
    <div className="door-in">
      <Tag tone="good" icon="check">
        {t.inSince(moments.time(instantFrom(checkIn.at)))}
      </Tag>
      {isOpen && (
        <Button size="s" kind="quiet" onClick={() => admit.undo(checkIn.id)}>
          {t.undo}
        </Button>
      )}
    </div>
  )
}
