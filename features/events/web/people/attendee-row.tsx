import { type ReactNode, useState } from 'react'
import { placesOf, useCommunity, useMembers } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments } from '#platform/web/i18n/index.ts'
import { Face, MenuButton, Row, Tag } from '#platform/web/ui/index.ts'
import type { AttendeeView } from '../../contract.ts'
import { eventMessages } from '../../messages/index.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { useTimes } from '../dates/use-times.ts'
import { type Asked, DecideDialog } from './decide-dialog.tsx'
import type { HostListProps } from './host-list.tsx'
import { useDecide } from './use-decide.ts'

interface AttendeeRowProps extends HostListProps {
  attendee: AttendeeView
  /** In line, from 1. */
  place?: number | undefined
  /** What chooses them among others. */
  choice?: ReactNode
}

/** Somebody on the list, with all that hosts see of them and what can be done. */
export function AttendeeRow(props: AttendeeRowProps) {
  const t = useMessages(eventMessages)
  const { attendee, onChange, place, date, choice } = props
  const { slug } = useCommunity()
  const members = useMembers()
  const [asked, setAsked] = useState<Asked>()
  const decide = useDecide(date, onChange)
  const { id, name, member } = attendee
  const entries = decide.entriesFor(attendee, setAsked)
  return (
    <Row
      start={
        <>
          {choice}
          <Face person={members.get(member ?? '') ?? { id, name }} />
        </>
      }
      title={
        place === undefined ? (
          name
        ) : (
          <>
            {place}. {name}
          </>
        )
      }
      to={member ? placesOf(slug).member(member) : undefined}
      tag={<Tags attendee={attendee} />}
      meta={<Facts {...props} />}
      end={entries.length > 0 && <MenuButton label={t.more} size="s" entries={entries} />}
    >
      <Answers {...props} />
      <DecideDialog
        {...{ asked, decide }}
        attendees={[attendee]}
        onClose={() => setAsked(undefined)}
      />
    </Row>
  )
}

function Tags({ attendee }: { attendee: AttendeeView }) {
  const t = useMessages(seatsMessages)
  const moments = useMoments()
  const members = useMembers()
  const { status, member, late, checkedInAt, absent, beyondSeatsBy } = attendee
  const beyond = members.get(beyondSeatsBy ?? '')?.name
  return (
    <span className="people-tags">
      {['offered', 'lapsed', 'refused'].includes(status) && <Tag>{t.standings[status]}</Tag>}
      {member === null && <Tag>{t.guest}</Tag>}
      {checkedInAt && (
        <Tag tone="good" icon="check">
          {t.inSince(moments.time(instantFrom(checkedInAt)))}
        </Tag>
      )}
      {late && !checkedInAt && (
        <Tag tone="warn" icon="clock">
          {late.note ? t.lateNote(late.note) : t.late}
        </Tag>
      )}
      {absent && <Tag tone="warn">{t.absent}</Tag>}
      {beyondSeatsBy && <Tag tone="accent">{beyond ? t.beyondBy(beyond) : t.beyond}</Tag>}
    </span>
  )
}

function Facts({ attendee, date }: AttendeeRowProps) {
  const t = useMessages(seatsMessages)
  const times = useTimes()
  const { guests, email, consent, offeredUntil, status, ticketId } = attendee
  const { tickets } = date.event
  // Those who come stand under the name of their ticket already.
  const type = status === 'going' ? '' : (tickets.find(({ id }) => id === ticketId)?.name ?? '')
  const facts = [
    tickets.length > 1 ? type : '',
    guests > 0 ? t.withGuests(guests) : '',
    email ?? '',
    consent?.sponsors ? t.sponsors : '',
    status === 'offered' && offeredUntil ? t.heldUntil(times.ahead(offeredUntil)) : '',
  ]
  return facts.filter((fact) => fact !== '').join(' · ')
}

function Answers({ attendee, view }: AttendeeRowProps) {
  const given = attendee.answers ?? []
  const told = view.registration.questions.flatMap(({ id, label }) => {
    const values = given.find(({ questionId }) => questionId === id)?.values ?? []
    return values.length > 0 ? [{ id, label, said: values.join(', ') }] : []
  })
  if (told.length === 0) return null
  return (
    <dl className="people-answers">
      {told.map(({ id, label, said }) => (
        <div key={id}>
          <dt dir="auto">{label}</dt>
          <dd dir="auto">{said}</dd>
        </div>
      ))}
    </dl>
  )
}
