import './field.css'
import { type ReactNode, useId } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useFieldProblem } from './problem.ts'

export interface FieldProps {
  /** The name under which the form sends it, and by which problems find it. */
  name: string
  label: string
  /** What helps to fill it in, before anything went wrong. */
  hint?: ReactNode
  /** What is wrong with it; a problem of the form around it comes by itself. */
  error?: string | undefined
  /** Says "optional" beside the label. Where most fields are needed, mark the few that are not. */
  optional?: boolean | undefined
}

interface ControlProps {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldFrameProps extends FieldProps {
  /** Stands at the end of the line of the hint, such as a count of characters. */
  note?: ReactNode
  children: (control: ControlProps) => ReactNode
}

/** Label, control, hint and error, tied together for eyes and screen readers. The other fields are made of it. */
export function Field({ name, label, hint, error, optional, note, children }: FieldFrameProps) {
  const t = useMessages(platformMessages)
  const id = useId()
  const problem = useFieldProblem(name)
  const wrong = error ?? problem
  const hintId = hint ? `${id}-hint` : ''
  const errorId = wrong ? `${id}-error` : ''
  return (
    <div className="field" data-field={name} data-wrong={wrong !== undefined || undefined}>
      <label className="field-label" htmlFor={id}>
        <span data-label>{label}</span>
        {optional && <small> {t.optional}</small>}
      </label>
      {children({
        id,
        name,
        'aria-describedby': `${hintId} ${errorId}`.trim() || undefined,
        'aria-invalid': wrong === undefined ? undefined : true,
      })}
      {wrong && (
        <p className="field-error" id={errorId}>
          {wrong}
        </p>
      )}
      {(hint || note) && (
        <div className="field-foot">
          {hint && (
            <p className="field-hint" id={hintId}>
              {hint}
            </p>
          )}
          {note}
        </div>
      )}
    </div>
  )
}

interface GroupProps extends FieldProps {
  children: ReactNode
}

/** A question with several controls for its answer, such as radio buttons. */
export function FieldGroup({ name, label, hint, error, optional, children }: GroupProps) {
  const t = useMessages(platformMessages)
  const id = useId()
  const problem = useFieldProblem(name)
  const wrong = error ?? problem
  return (
    <fieldset
      className="field"
      data-field={name}
      data-wrong={wrong !== undefined || undefined}
      aria-describedby={hint || wrong ? id : undefined}
    >
      <legend className="field-label">
        <span data-label>{label}</span>
        {optional && <small> {t.optional}</small>}
      </legend>
      {(hint || wrong) && (
        <div id={id}>
          {hint && <p className="field-hint">{hint}</p>}
          {wrong && <p className="field-error">{wrong}</p>}
        </div>
      )}
      {children}
    </fieldset>
  )
}
