import { useCallback, useState } from 'react'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link, useQuery, useTitle } from '#platform/web/router/index.ts'
import {
  Actions,
  Banner,
  Button,
  Form,
  LetterFrame,
  LetterTitle,
  LinkButton,
  PasswordField,
  SubmitButton,
  TextField,
} from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { enterAt, signIn } from '../me.ts'
import { LetterFoot } from './letter-foot.tsx'
import { rememberEmail, typedEmail } from './typed-email.ts'
import { usePasskeySignIn } from './use-passkey-sign-in.ts'

/** Signing in: by password, by passkey, or with a link that is mailed. */
export function SignInPage() {
  const t = useMessages(peopleMessages)
  const { next, reset } = useQuery()
  const enter = useCallback(() => enterAt(next), [next])
  const passkey = usePasskeySignIn(enter)
  const [busy, setBusy] = useState(false)
  const password = useSubmission(async (values: FormData) => {
    await signIn(String(values.get('email')).trim(), String(values.get('password')))
    setBusy(true) // until the page that was asked for is here
    enter()
  })
  useTitle(t.signIn)

  const query = next ? `?next=${encodeURIComponent(next)}` : ''
  return (
    <LetterFrame foot={<LetterFoot />}>
      <LetterTitle title={t.signInTitle}>{t.signInText}</LetterTitle>
      {reset !== undefined && <Banner tone="good">{t.passwordSet}</Banner>}
      <Form onSubmit={password.submit} problem={password.problem ?? passkey.problem}>
        <TextField
          name="email"
          type="email"
          label={t.email}
          autoComplete="username webauthn"
          defaultValue={typedEmail()}
          onChange={(event) => rememberEmail(event.target.value)}
          required
        />
        <PasswordField
          name="password"
          label={t.password}
          autoComplete="current-password"
          hint={<Link to="/sign-in/forgotten">{t.forgotPassword}</Link>}
          required
        />
        <Actions stacked>
          <SubmitButton pending={busy || undefined}>{t.signIn}</SubmitButton>
          <Button icon="key" pending={passkey.pending} onClick={passkey.use}>
            {t.usePasskey}
          </Button>
          <LinkButton to={`/sign-in/by-mail${query}`} icon="mail" kind="quiet">
            {t.sendLink}
          </LinkButton>
        </Actions>
      </Form>
    </LetterFrame>
  )
}
