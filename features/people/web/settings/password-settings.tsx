import { useState } from 'react'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Card, Form, PasswordField, SubmitButton, toast } from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { api, auth } from '../api.ts'
import { loadMe, useMe } from '../me.ts'
import { NewPasswordField } from '../new-password-field.tsx'
import { AskAfresh } from './ask-afresh.tsx'

/** The password: setting the first one, or changing it with the present one. */
export function PasswordSettings() {
  const t = useMessages(peopleMessages)
  const { hasPassword, email } = useMe()
  const [round, setRound] = useState(0)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const newPassword = String(values.get('newPassword'))
    const currentPassword = String(values.get('currentPassword'))
    if (hasPassword) await auth.post('/change-password', { body: { currentPassword, newPassword } })
    else await api.post('/people/me/password', { body: { newPassword } })
    toast(hasPassword ? t.passwordChanged : t.firstPasswordSet, { tone: 'good' })
    setRound(round + 1)
    await loadMe()
  })

  return (
    <Card title={t.password}>
      <p>{hasPassword ? t.passwordText : t.noPasswordText}</p>
      <Form key={round} onSubmit={submit} problem={problem}>
        {/* Tells password managers whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        {hasPassword && (
          <PasswordField
            name="currentPassword"
            label={t.currentPassword}
            autoComplete="current-password"
            required
          />
        )}
        <NewPasswordField name="newPassword" label={t.newPassword} />
        <Actions>
          <SubmitButton kind="plain">{hasPassword ? t.changePassword : t.setPassword}</SubmitButton>
          <AskAfresh problem={problem} />
        </Actions>
      </Form>
    </Card>
  )
}
