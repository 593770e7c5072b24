import { html } from 'hono/html'
import type { Language } from '#lib/messages.ts'
import type { Answers, Question, TicketType } from '../../contract.ts'
import { guestWords } from '../../messages/guests.ts'
import type { Event } from '../event-rows.ts'
import { selectField, textField, tickFields } from './fields.ts'
import type { Sent } from './guest-form.ts'

/** What was sent before, and what of it does not fit, by the names of the fields. */
export interface Draft {
  values: Sent
  errors: ReadonlyMap<string, string>
}

export const emptyDraft: Draft = { values: new URLSearchParams(), errors: new Map() }

type Asked = Pick<Event, 'tickets' | 'registration'>

/** What one says about coming, without who one is: ticket, guests, answers, and who may know. */
export function guestFields(language: Language, { tickets, registration }: Asked, draft: Draft) {
  const { guests, questions } = registration
  return html`${tickets.length > 1 ? ticketField(language, tickets, draft) : ''}
${guests > 0 ? guestsField(language, guests, draft) : ''}
${questions.map((question) => questionField(language, question, draft))}
${consentFields(language, draft)}`
}

/** What stands in the fields of somebody who has said something already. */
export function draftOf(said: {
  ticket: string
  guests: number
  answers: Answers
  consent: { attendees: boolean; hosts: boolean; sponsors: boolean }
}): Draft {
  const values = new URLSearchParams({ ticket: said.ticket, guests: String(said.guests) })
  for (const { questionId, values: given } of said.answers)
    for (const value of given) values.append(`question-${questionId}`, value)
  for (const [who, agreed] of Object.entries(said.consent))
    if (agreed) values.set(`consent-${who}`, 'yes')
  return { values, errors: new Map() }
}

function ticketField(
  language: Language,
  tickets: readonly TicketType[],
  { values, errors }: Draft,
) {
  const options = tickets.map(({ id, name, price }) => ({
    value: id,
    label: price ? `${name} · ${price}` : name,
  }))
  const value = values.get('ticket') ?? tickets[0]?.id ?? ''
  const field = { name: 'ticket', label: guestWords[language].ticket, value }
  return selectField({ ...field, error: errors.get('ticketId') }, options)
}

function guestsField(language: Language, most: number, { values, errors }: Draft) {
  const t = guestWords[language]
  const options = Array.from({ length: most + 1 }, (_, count) => ({
    value: String(count),
    label: count === 0 ? t.alone : t.withGuests(count),
  }))
  const value = values.get('guests') ?? '0'
  return selectField(
    { name: 'guests', label: t.guests, value, error: errors.get('guests') },
    options,
  )
}

function questionField(language: Language, question: Question, { values, errors }: Draft) {
  const t = guestWords[language]
  const name = `question-${question.id}`
  const error = errors.get(name)
  const label = question.required ? question.label : `${question.label} (${t.optional})`
  const required = question.required
  if (question.kind === 'text')
    return textField({ name, label, error, value: values.get(name) ?? '' }, { required })
  const given = values.getAll(name)
  if (question.kind === 'many')
    return tickFields(
      { label, error },
      question.choices.map((choice) => ({
        ...{ name, value: choice, label: choice, ticked: given.includes(choice) },
      })),
    )
  const options = [{ value: '', label: t.choose }, ...question.choices.map(asOption)]
  return selectField({ name, label, error, value: given[0] ?? '' }, options, { required })
}

function asOption(choice: string) {
  return { value: choice, label: choice }
}

function consentFields(language: Language, { values }: Draft) {
  const t = guestWords[language]
  const ticks = [
    { name: 'consent-attendees', label: t.consentAttendees },
    { name: 'consent-hosts', label: t.consentHosts },
    { name: 'consent-sponsors', label: t.consentSponsors },
  ]
  return tickFields(
    { label: t.consent },
    ticks.map((tick) => ({ ...tick, value: 'yes', ticked: values.has(tick.name) })),
  )
}
