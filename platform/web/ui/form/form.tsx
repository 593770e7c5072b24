import './form.css'
import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Button, type ButtonProps } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { FormContext, type FormProblem, useFormPending } from './problem.ts'
import { invalidFields } from './validity.ts'

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit' | 'className' | 'action'> {
  /** Called with what the form holds once the browser finds it complete. While its promise is open the form is pending. */
  onSubmit: (values: FormData) => unknown
  /** Why the last attempt was not taken. Shown on top, and at each field it names. */
  problem?: FormProblem | undefined
  children: ReactNode
}

/** A form that keeps what was written, says all that is wrong at once, and leads to each place. */
export function Form({ onSubmit, problem, children, ...rest }: FormProps) {
  const t = useMessages(platformMessages)
  const [pending, setPending] = useState(false)
  const [unfinished, setUnfinished] = useState<FormProblem>()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const form = event.currentTarget
    const fields = invalidFields(form, t)
    setUnfinished(fields.length > 0 ? { message: t.mend(fields.length), fields } : undefined)
    if (fields.length === 1) lead(form, fields[0]?.name)
    if (fields.length > 0) return
    setPending(true)
    try {
      await onSubmit(new FormData(form))
    } finally {
      setPending(false)
    }
  }

  const shown = unfinished ?? (pending ? undefined : problem)
  return (
    <FormContext value={{ problem: shown, pending }}>
      <form className="form" noValidate {...rest} onSubmit={submit}>
        {shown && !(unfinished && shown.fields.length === 1) && <ProblemSummary problem={shown} />}
        {children}
      </form>
    </FormContext>
  )
}

/** All that is wrong with a form, first to be read, each line leading to its field. */
function ProblemSummary({ problem }: { problem: FormProblem }) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new problem asks for attention again
  useEffect(() => box.current?.focus(), [problem])

  return (
    <div className="problem" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warning" />
      <div>
        <p className="problem-message">{problem.message}</p>
        {problem.fields.length > 1 && (
          <ul>
            {problem.fields.map(({ name, message }) => (
              <li key={name}>
                <button
                  type="button"
                  className="link"
                  onClick={() => lead(box.current?.closest('form'), name)}
                >
                  <FieldLabel name={name} box={box} />
                </button>
                {': '}
                {message}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

/** Puts the focus into the field of this name. */
function lead(form: HTMLFormElement | null | undefined, name = '') {
  const field = form?.elements.namedItem(name)
  const first = field instanceof RadioNodeList ? field[0] : field
  if (first instanceof HTMLElement) first.focus()
}

/** The words a field is labelled with, read from the form, so that nobody has to name it twice. */
function FieldLabel({ name, box }: { name: string; box: React.RefObject<HTMLDivElement | null> }) {
  const [label, setLabel] = useState(name)
  useEffect(() => {
    const fields = box.current?.closest('form')?.querySelectorAll<HTMLElement>('[data-field]') ?? []
    const field = [...fields].find((each) => each.dataset.field === name)
    setLabel(field?.querySelector('[data-label]')?.textContent ?? name)
  }, [name, box])
  return label
}

/** The button that sends the form; pending while it is being sent. */
export function SubmitButton({ kind = 'main', ...rest }: ButtonProps) {
  return <Button type="submit" kind={kind} pending={useFormPending()} {...rest} />
}

interface ActionsProps {
  /** One below the other, each as wide as the form. */
  stacked?: boolean | undefined
  children: ReactNode
}

/** The buttons at the end of a form or dialog, in reading order: first the one that was come for. */
export function Actions({ stacked, children }: ActionsProps) {
  return (
    <div className="actions" data-stacked={stacked || undefined}>
      {children}
    </div>
  )
}

/** The foot of a form that one may leave as it was. */
export function SubmitOrCancel({ verb, onCancel }: { verb: string; onCancel: () => void }) {
  const t = useMessages(platformMessages)
  return (
    <Actions>
      <SubmitButton>{verb}</SubmitButton>
      <Button kind="quiet" onClick={onCancel}>
        {t.cancel}
      </Button>
    </Actions>
  )
}
