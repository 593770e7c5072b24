import { type ComponentProps, type ReactNode, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { IconButton } from '../button.tsx'
import { Field, type FieldProps } from './field.tsx'

type Native = Omit<ComponentProps<'input'>, 'name' | 'className' | 'id'>

interface TextFieldProps extends FieldProps, Native {
  /** Stands inside the box before or after the text, such as the beginning of an address. */
  before?: ReactNode
  after?: ReactNode
}

/** One line of text; `type` may be email, url, search, number, date and the like. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, error, optional, before, after, ...native } = props
  return (
    <Field {...{ name, label, hint, error, optional }}>
      {(control) => (
        <span className="input">
          {before && <span className="input-affix">{before}</span>}
          <input dir="auto" {...native} {...control} />
          {after && (
            <span className="input-affix" data-side="end">
              {after}
            </span>
          )}
        </span>
      )}
    </Field>
  )
}

/** A password, hidden until asked for. Give `autoComplete`: `current-password` or `new-password`. */
export function PasswordField(props: FieldProps & Native & { autoComplete: string }) {
  const t = useMessages(platformMessages)
  const [shown, setShown] = useState(false)
  const { name, label, hint, error, optional, ...native } = props
  return (
    <Field {...{ name, label, hint, error, optional }}>
      {(control) => (
        <span className="input">
          <input
            {...native}
            {...control}
            type={shown ? 'text' : 'password'}
            spellCheck={false}
            autoCapitalize="off"
          />
          <IconButton
            icon={shown ? 'eye-off' : 'eye'}
            label={shown ? t.hidePassword : t.showPassword}
            size="s"
            onClick={() => setShown(!shown)}
          />
        </span>
      )}
    </Field>
  )
}
