import type { Draft } from './draft.ts'
import { choicesIn } from './parts.ts'

/** What is not whole in a draft, by the part it is in; each has a sentence. */
export interface Faults {
  title?: 'missing'
  when?: 'missing' | 'no-length'
  venue?: 'no-address'
  joinUrl?: 'no-address'
  agenda?: 'past-end'
  tickets?: 'unnamed'
  questions?: 'no-choices'
}

/** What keeps parts of a draft from being kept. */
export function faultsIn(draft: Draft): Faults {
  const { title, date, time, minutes, venue, joinUrl, agenda, tickets, questions } = draft
  const isLate = agenda.some((session) => session.from + session.minutes > minutes)
  const isUnnamed = tickets.length > 1 && tickets.some(({ name }) => name.trim() === '')
  const lacksChoices = questions.some(
    ({ kind, label, choices }) =>
      kind !== 'text' && label.trim() !== '' && choicesIn(choices).length < 2,
  )
  return {
    ...(title.trim() === '' && { title: 'missing' }),
    ...((date === '' || time === '') && { when: 'missing' }),
    ...(minutes < 1 && { when: 'no-length' }),
    ...(!isAddress(venue.mapUrl) && { venue: 'no-address' }),
    ...(!isAddress(joinUrl) && { joinUrl: 'no-address' }),
    ...(isLate && { agenda: 'past-end' }),
    ...(isUnnamed && { tickets: 'unnamed' }),
    ...(lacksChoices && { questions: 'no-choices' }),
  }
}

function isAddress(text: string): boolean {
  return text.trim() === '' || /^https?:\/\/[^\s/]/.test(text.trim())
}
