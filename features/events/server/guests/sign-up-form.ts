import { html } from 'hono/html'
import { guestWords } from '../../messages/guests.ts'
import { publicPath } from '../public/addresses.ts'
import type { PublicEvent } from '../public/public-event.ts'
import type { Reader } from '../public/reader.ts'
import { isOpenFor } from '../public/registration-state.ts'
import { fullnessOfAll } from '../public/seats.ts'
import { whenWords } from '../public/when.ts'
import { selectField, textField } from './fields.ts'
import { type Draft, guestFields } from './guest-fields.ts'

/** The form by which somebody who is no member signs up. `problem` is a sentence about the whole of it. */
export function signUpForm(reader: Reader, event: PublicEvent, draft: Draft, problem?: string) {
  const t = guestWords[reader.language]
  const pools = poolsOf(reader, event)
  const isFull = pools.every(({ value }) => fullnessOfAll(event, value).free === 0)
  return html`<form class="form" method="post" action="${publicPath(event)}/sign-up">
${problem ? html`<div class="problem" role="alert"><p class="problem-message">${problem}</p></div>` : ''}
${reader.person ? html`<p>${t.asPerson(reader.person.name)}</p>` : whoFields(reader, draft)}
${dateField(reader, pools, draft)}
${guestFields(reader.language, event, draft)}
<button class="button" data-kind="main" data-wide type="submit">${isFull ? t.lineUp : t.takeSeat}</button>
</form>`
}

function whoFields({ language }: Reader, { values, errors }: Draft) {
  const t = guestWords[language]
  const name = { name: 'name', label: t.name, value: values.get('name') ?? '' }
  const email = { name: 'email', label: t.email, value: values.get('email') ?? '' }
  return html`${textField(
    { ...name, error: errors.get('name') },
    { required: true, autocomplete: 'name', maxlength: 120 },
  )}${textField(
    { ...email, hint: t.emailHint, error: errors.get('email') },
    { required: true, type: 'email', autocomplete: 'email', maxlength: 254 },
  )}`
}

/** What one can sign up for: each date that is open, or the series as a whole. */
function poolsOf({ language }: Reader, event: PublicEvent): { value: string; label: string }[] {
  if (event.joining === 'whole') return [{ value: event.id, label: event.title }]
  return event.occurrences
    .filter((date) => isOpenFor(event, date))
    .map((date) => ({ value: date.id, label: whenWords(language, event.zone, date) }))
}

function dateField(
  { language }: Reader,
  pools: readonly { value: string; label: string }[],
  { values, errors }: Draft,
) {
  const [only, ...more] = pools
  if (only && more.length === 0)
    return html`<input type="hidden" name="pool" value="${only.value}">`
  const value = values.get('pool') ?? only?.value ?? ''
  const field = { name: 'pool', label: guestWords[language].date, value, error: errors.get('pool') }
  return selectField(field, pools)
}
