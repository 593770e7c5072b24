import { html } from 'hono/html'
import type { Html } from '#features/communities/server/index.ts'

interface FieldOf {
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
}

type Attributes = Readonly<Record<string, string | number | boolean>>

/** A line of text on a form without script. */
export function textField({ name, ...field }: FieldOf & { value: string }, more: Attributes = {}) {
  const described = field.error || field.hint ? `about-${name}` : undefined
  return around(
    { name, ...field },
    html`<span class="input"><input id="field-${name}" name="${name}" value="${field.value}" dir="auto"${attributes(
      {
        ...more,
        ...(described && { 'aria-describedby': described }),
        ...(field.error && { 'aria-invalid': 'true' }),
      },
    )}></span>`,
  )
}

/** One of several, from a list. */
export function selectField(
  { name, ...field }: FieldOf & { value: string },
  options: readonly { value: string; label: string }[],
  more: Attributes = {},
) {
  const shown = options.map(
    ({ value, label }) =>
      html`<option value="${value}"${attributes({ selected: value === field.value })}>${label}</option>`,
  )
  return around(
    { name, ...field },
    html`<span class="input" data-select><select id="field-${name}" name="${name}" dir="auto"${attributes(
      {
        ...more,
        ...(field.error && { 'aria-describedby': `about-${name}`, 'aria-invalid': 'true' }),
      },
    )}>${shown}</select></span>`,
  )
}

/** Any of several, as boxes to tick. */
export function tickFields(
  { label, error }: { label: string; error?: string | undefined },
  ticks: readonly { name: string; value: string; label: string; ticked: boolean }[],
) {
  return html`<fieldset class="field"><legend class="field-label">${label}</legend>
${ticks.map(
  (tick) =>
    html`<label class="choice"><input type="checkbox" name="${tick.name}" value="${tick.value}"${attributes({ checked: tick.ticked })}><span class="choice-text"><span class="choice-label" dir="auto">${tick.label}</span></span></label>`,
)}
${error ? html`<p class="field-error">${error}</p>` : ''}</fieldset>`
}

function around({ name, label, hint, error }: FieldOf, control: Html | Promise<Html>) {
  const below = error
    ? html`<p class="field-error" id="about-${name}">${error}</p>`
    : hint
      ? html`<p class="field-hint" id="about-${name}">${hint}</p>`
      : ''
  return html`<div class="field"${attributes(error ? { 'data-wrong': true } : {})}><label class="field-label" for="field-${name}" dir="auto">${label}</label>${control}${below}</div>`
}

function attributes(all: Attributes) {
  return Object.entries(all).map(([name, value]) =>
    value === false ? '' : value === true ? html` ${name}` : html` ${name}="${value}"`,
  )
}
