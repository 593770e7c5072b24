import { useState } from 'react'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Banner, Card, Form, SubmitButton, TextField } from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { auth } from '../api.ts'
import { useMe } from '../me.ts'

/** The mail address, which changes once the new one is confirmed. */
export function EmailSettings() {
  const t = useMessages(peopleMessages)
  const { email } = useMe()
  const [mailedTo, setMailedTo] = useState<string>()
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const newEmail = String(values.get('newEmail')).trim()
    await auth.post('/change-email', { body: { newEmail } })
    setMailedTo(newEmail)
  })

  return (
    <Card title={t.email}>
      <p>{t.emailText(email)}</p>
      {mailedTo ? (
        <Banner tone="good" icon="mail">
          {t.emailMailed(mailedTo)}
        </Banner>
      ) : (
        <Form onSubmit={submit} problem={problem}>
          <TextField
            name="newEmail"
            type="email"
            label={t.newEmail}
            autoComplete="email"
            required
          />
          <Actions>
            <SubmitButton kind="plain">{t.changeEmail}</SubmitButton>
          </Actions>
        </Form>
      )}
    </Card>
  )
}
