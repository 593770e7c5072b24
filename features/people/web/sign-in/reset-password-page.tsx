import { useState } from 'react'
import { ApiProblem } from '#platform/web/api/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useGo, useQuery, useTitle } from '#platform/web/router/index.ts'
import { Actions, Form, LetterFrame, LetterTitle, SubmitButton } from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { auth } from '../api.ts'
import { NewPasswordField } from '../new-password-field.tsx'
import { LetterFoot } from './letter-foot.tsx'
import { TokenLetter } from './token-letter.tsx'

/** Where the link leads that sets a new password. */
export function ResetPasswordPage() {
  const t = useMessages(peopleMessages)
  const go = useGo()
  const { token } = useQuery()
  const [spent, setSpent] = useState(!token)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const newPassword = String(values.get('newPassword'))
    try {
      await auth.post('/reset-password', { body: { token: token ?? '', newPassword } })
      go('/sign-in?reset', { replace: true })
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'link.spent') throw error
      setSpent(true)
    }
  })
  useTitle(t.resetTitle)

  if (spent) return <TokenLetter state="spent" trying="" another="/sign-in/forgotten" />
  return (
    <LetterFrame foot={<LetterFoot />}>
      <LetterTitle title={t.resetTitle}>{t.resetText}</LetterTitle>
      <Form onSubmit={submit} problem={problem}>
        <NewPasswordField name="newPassword" label={t.newPassword} />
        <Actions stacked>
          <SubmitButton>{t.setPassword}</SubmitButton>
        </Actions>
      </Form>
    </LetterFrame>
  )
}
