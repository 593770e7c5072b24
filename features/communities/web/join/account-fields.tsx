import { NewPasswordField } from '#features/people/web/late.ts'
import type { Language } from '#lib/messages.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { TextField } from '#platform/web/ui/index.ts'
import { communityMessages } from '../../messages/index.ts'

/** Who somebody is who has no account yet. The names are those of the API, so that its refusals find their field. */
export function AccountFields({ email }: { email: string | null }) {
  const t = useMessages(communityMessages)
  return (
    <>
      <TextField
        name="account.name"
        label={t.yourName}
        hint={t.yourNameHint}
        autoComplete="name"
        maxLength={80}
        required
      />
      <TextField
        name="account.email"
        type="email"
        label={t.email}
        autoComplete="username"
        defaultValue={email ?? ''}
        maxLength={254}
        required
      />
      <NewPasswordField name="account.password" label={t.password} />
    </>
  )
}

/** The account as the form has it. */
export function accountFrom(values: FormData, habits: { language: Language; timeZone: string }) {
  const text = (name: string) => String(values.get(`account.${name}`))
  return {
    name: text('name').trim(),
    email: text('email').trim(),
    password: text('password'),
    ...habits,
  }
}
