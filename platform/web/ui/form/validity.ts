import type { PlatformMessages } from '#platform/web/messages/en.ts'
import type { FieldProblem } from './problem.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What the browser finds wrong in a form, in our words and in the order of the fields. One line a field. */
export function invalidFields(form: HTMLFormElement, t: PlatformMessages): FieldProblem[] {
  const found = new Map<string, string>()
  for (const control of form.elements) {
    if (!isControl(control) || control.validity.valid || found.has(control.name)) continue
    found.set(control.name, wordsFor(control, t))
  }
  return [...found].map(([name, message]) => ({ name, message }))
}

function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
}

function wordsFor(control: Control, t: PlatformMessages): string {
  const { validity } = control
  if (validity.valueMissing) return t.missing
  if (validity.typeMismatch && control.type === 'email') return t.notAnEmail
  if (validity.typeMismatch && control.type === 'url') return t.notAnAddress
  if (validity.tooShort && 'minLength' in control) return t.tooShort(control.minLength)
  if (validity.customError) return control.validationMessage
  return t.notFitting
}
