import { useState } from 'react'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Checkbox, FieldGroup, Form, RadioCards, SubmitOrCancel } from '#platform/web/ui/index.ts'
import type { EventView, RsvpView, TicketType } from '../../contract.ts'
import { comingMessages } from '../../messages/coming.ts'
import { eventMessages } from '../../messages/index.ts'
import type { EventDate } from '../dates/dates.ts'
import { poolOf } from '../dates/dates.ts'
import { answersIn, QuestionField } from './question-field.tsx'
import { fullnessOf } from './seats.ts'
import { Stepper } from './stepper.tsx'
import { type Said, useSay, useSayToAll } from './use-say.ts'
import { useVerb } from './use-verb.ts'

interface RsvpFormProps {
  view: EventView
  date: EventDate
  /** What the reader said before. */
  rsvp: RsvpView | undefined
  /** Whether signing up is open; where it has closed, who sees what may still be said anew. */
  isOpen: boolean
  /** It is about all dates of the series that are to come. */
  isForAll: boolean
  onDone: () => void
}

/** All that one says who comes: which ticket, whom one brings, answers, and who may see it. */
export function RsvpForm({ view, date, rsvp, isOpen, isForAll, onDone }: RsvpFormProps) {
  const t = useMessages(comingMessages)
  const { registration } = view
  const { tickets } = date.event
  const [ticketId, setTicket] = useState(rsvp?.ticketId ?? tickets[0]?.id ?? '')
  const say = useSay(poolOf(date))
  const sayToAll = useSayToAll(date.event.id)
  const verb = useVerb(view, date, ticketId)
  const stands = rsvp && ['going', 'requested', 'waiting'].includes(rsvp.status)
  const isChange = stands && rsvp.ticketId === ticketId
  const { submit, problem } = useSubmission(async (form: FormData) => {
    const said: Said = {
      answer: 'yes',
      ticketId,
      guests: Number(form.get('guests') ?? rsvp?.guests ?? 0),
      answers: isOpen ? answersIn(form, registration.questions) : (rsvp?.answers ?? []),
      consent: {
        attendees: form.has('attendees'),
        hosts: form.has('hosts'),
        sponsors: form.has('sponsors'),
      },
    }
    await (isForAll ? sayToAll(said) : say(said))
    onDone()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      {isForAll && <p>{t.forAllDates}</p>}
      {isOpen && tickets.length > 1 && (
        <TicketField view={view} date={date} value={ticketId} onChange={setTicket} />
      )}
      {isOpen && registration.guests > 0 && (
        <Stepper
          name="guests"
          label={t.guests}
          hint={t.guestsHint(registration.guests)}
          defaultValue={rsvp?.guests ?? 0}
          most={registration.guests}
          fewer={t.fewer}
          more={t.oneMore}
        />
      )}
      {isOpen &&
        registration.questions.map((question) => (
          <QuestionField key={question.id} question={question} given={rsvp?.answers ?? []} />
        ))}
      <ConsentField rsvp={rsvp} />
      <SubmitOrCancel verb={isChange ? t.change : verb} onCancel={onDone} />
    </Form>
  )
}

interface TicketFieldProps extends Pick<RsvpFormProps, 'view' | 'date'> {
  value: string
  onChange: (ticket: string) => void
}

function TicketField({ view, date, value, onChange }: TicketFieldProps) {
  const t = useMessages(comingMessages)
  const words = useMessages(eventMessages)
  const pool = view.pools.find((each) => each.pool === poolOf(date))
  const about = (ticket: TicketType) => {
    const { free } = fullnessOf(ticket, pool)
    const room = free === null ? '' : free === 0 ? t.ticketFull : words.seatsLeft(free)
    const facts = [ticket.price, room, ticket.approval ? t.approval : '']
    return [ticket.description, facts.filter((fact) => fact !== '').join(' · ')]
      .filter((line) => line !== '')
      .map((line) => (
        <span key={line} className="ticket-line">
          {line}
        </span>
      ))
  }
  return (
    <RadioCards
      name="ticket"
      label={t.tickets}
      value={value}
      onChange={onChange}
      choices={date.event.tickets.map((ticket) => ({
        value: ticket.id,
        label: ticket.name,
        description: about(ticket),
      }))}
    />
  )
}

function ConsentField({ rsvp }: Pick<RsvpFormProps, 'rsvp'>) {
  const t = useMessages(comingMessages)
  const { attendees = false, hosts = false, sponsors = false } = rsvp?.consent ?? {}
  return (
    <FieldGroup name="consent" label={t.consent}>
      <Checkbox
        name="attendees"
        label={t.seenByAttendees}
        description={t.seenByAttendeesText}
        defaultChecked={attendees}
      />
      <Checkbox
        name="hosts"
        label={t.seenByHosts}
        description={t.seenByHostsText}
        defaultChecked={hosts}
      />
      <Checkbox
        name="sponsors"
        label={t.seenBySponsors}
        description={t.seenBySponsorsText}
        defaultChecked={sponsors}
      />
    </FieldGroup>
  )
}
