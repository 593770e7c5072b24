import { useMessages } from '#platform/web/i18n/index.ts'
import { PasswordField } from '#platform/web/ui/index.ts'
import { peopleMessages } from '../messages/index.ts'

interface NewPasswordFieldProps {
  /** The name of the API's field, so that its refusals find it. */
  name: string
  label: string
}

/** Where a password is chosen; it must be as the contract's `NewPassword` wants it. */
export function NewPasswordField({ name, label }: NewPasswordFieldProps) {
  const { newPasswordHint } = useMessages(peopleMessages)
  return (
    <PasswordField
      name={name}
      label={label}
      hint={newPasswordHint}
      autoComplete="new-password"
      minLength={10}
      maxLength={128}
      required
    />
  )
}
