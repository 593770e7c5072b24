import './choice.css'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icons.ts'
import { Field, FieldGroup, type FieldProps } from './field.tsx'
import { useFieldProblem } from './problem.ts'

export interface Choice {
  value: string
  label: string
  /** A sentence on what choosing it means. */
  description?: ReactNode
  icon?: IconName
  disabled?: boolean
}

interface SelectFieldProps
  extends FieldProps,
    Omit<ComponentProps<'select'>, 'name' | 'className' | 'id' | 'children'> {
  choices: readonly Choice[]
}

/** One of many. The browser's own list, which phones show best. */
export function SelectField({
  name,
  label,
  hint,
  error,
  optional,
  choices,
  ...native
}: SelectFieldProps) {
  return (
    <Field {...{ name, label, hint, error, optional }}>
      {(control) => (
        <span className="input" data-select>
          <select {...native} {...control}>
            {choices.map(({ value, label: text, disabled }) => (
              <option key={value} value={value} disabled={disabled}>
                {text}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
      )}
    </Field>
  )
}

interface RadioCardsProps extends FieldProps {
  choices: readonly Choice[]
  defaultValue?: string | undefined
  /** With `onChange` the choice is held outside. */
  value?: string | undefined
  onChange?: ((value: string) => void) | undefined
  required?: boolean | undefined
}

/** One of a few, each with a sentence on what it means. */
export function RadioCards(props: RadioCardsProps) {
  const { choices, defaultValue, value, onChange, required, ...field } = props
  return (
    <FieldGroup {...field}>
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.value} className="choice" data-card>
            <input
              type="radio"
              name={field.name}
              value={choice.value}
              disabled={choice.disabled}
              required={required}
              {...(onChange
                ? { checked: value === choice.value, onChange: () => onChange(choice.value) }
                : { defaultChecked: defaultValue === choice.value })}
            />
            <ChoiceText {...choice} />
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

type CheckProps = { label: ReactNode; description?: ReactNode; name: string } & Omit<
  ComponentProps<'input'>,
  'type' | 'className' | 'name'
>

/** Yes or no, sent with the form. */
export function Checkbox({ label, description, ...native }: CheckProps) {
  return <Check {...{ label, description, native }} />
}

/** On or off, at once. */
export function Switch({ label, description, ...native }: CheckProps) {
  return <Check {...{ label, description, native: { ...native, role: 'switch' } }} />
}

interface CheckFrameProps {
  label: ReactNode
  description: ReactNode
  native: ComponentProps<'input'> & { name: string }
}

function Check({ label, description, native }: CheckFrameProps) {
  const id = useId()
  const problem = useFieldProblem(native.name)
  return (
    <div data-field={native.name} data-wrong={problem !== undefined || undefined}>
      <label className="choice">
        <input
          type="checkbox"
          {...native}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem ? id : undefined}
        />
        <ChoiceText label={label} description={description} />
      </label>
      {problem && (
        <p className="field-error" id={id}>
          {problem}
        </p>
      )}
    </div>
  )
}

type ChoiceTextProps = { label: ReactNode; description?: ReactNode; icon?: IconName }

function ChoiceText({ label, description, icon }: ChoiceTextProps) {
  return (
    <span className="choice-text">
      <span className="choice-label" data-label>
        {label}
      </span>
      {description && <span className="choice-description">{description}</span>}
      {icon && <Icon name={icon} />}
    </span>
  )
}
