import { z } from 'zod'
import { id } from '#lib/shapes.ts'
import { validate } from '#platform/server/http/input.ts'
import { type Answers, Rsvp } from '../../contract.ts'
import { longestSpeaker } from '../../limits.ts'
import type { Event } from '../event-rows.ts'

/** What a form without script sends, field by field. */
export type Sent = URLSearchParams

/** One line as people type it. */
const line = z
  .string()
  .trim()
  .min(1)
  .max(longestSpeaker)
  .regex(/^\P{Cc}*$/u)

/** What one says about coming, on a form. */
const SaidForm = Rsvp.pick({ ticketId: true, guests: true, answers: true, consent: true })
export type SaidForm = z.output<typeof SaidForm>

/** The same from somebody whom nobody knows yet. */
const GuestForm = SaidForm.extend({ name: line, email: z.email().max(254), pool: id })
export type GuestForm = z.output<typeof GuestForm>

const PoolForm = SaidForm.extend({ pool: id })
export type PoolForm = z.output<typeof PoolForm>

type Asked = Pick<Event, 'registration'>

/** Reads what a guest sent. Throws `Invalid` with every failing field. */
export function readGuestForm(language: 'en' | 'de', sent: Sent, event: Asked): GuestForm {
  const named = { name: sent.get('name') ?? '', email: (sent.get('email') ?? '').trim() }
  return read(language, GuestForm, { ...saidIn(sent, event), ...named, pool: sent.get('pool') })
}

/** What somebody signed in sent. */
export function readPoolForm(language: 'en' | 'de', sent: Sent, event: Asked): PoolForm {
  return read(language, PoolForm, { ...saidIn(sent, event), pool: sent.get('pool') })
}

/** What somebody sent to change what they had said. */
export function readSaidForm(language: 'en' | 'de', sent: Sent, event: Asked): SaidForm {
  return read(language, SaidForm, saidIn(sent, event))
}

function read<Shape extends z.ZodType>(
  language: 'en' | 'de',
  shape: Shape,
  value: object,
): z.output<Shape> {
  validate(language, { form: [shape, value] })
  return shape.parse(value)
}

function saidIn(sent: Sent, { registration }: Asked) {
  const answers: z.input<typeof Answers> = registration.questions.map(({ id: questionId }) => ({
    questionId,
    values: sent.getAll(`question-${questionId}`).filter((value) => value.trim() !== ''),
  }))
  return {
    ...(sent.get('ticket') && { ticketId: sent.get('ticket') }),
    guests: Number(sent.get('guests') ?? 0),
    answers: answers.filter(({ values }) => values.length > 0),
    consent: {
      attendees: sent.has('consent-attendees'),
      hosts: sent.has('consent-hosts'),
      sponsors: sent.has('consent-sponsors'),
    },
  }
}
