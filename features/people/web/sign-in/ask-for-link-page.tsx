import { useState } from 'react'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useQuery, useTitle } from '#platform/web/router/index.ts'
import {
  Actions,
  Banner,
  Form,
  LetterFrame,
  LetterTitle,
  LinkButton,
  SubmitButton,
  TextField,
} from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { LetterFoot } from './letter-foot.tsx'
import { rememberEmail, typedEmail } from './typed-email.ts'

/** Asking for a link that signs in. */
export function AskForSignInLinkPage() {
  const t = useMessages(peopleMessages)
  const { next } = useQuery()
  return (
    <AskForLink
      title={t.linkTitle}
      text={t.linkText}
      send={(email) =>
        api.post('/people/sign-in-links', { body: { email, ...(next && { next }) } })
      }
    />
  )
}

/** Asking for a link that sets a new password. */
export function AskForPasswordLinkPage() {
  const t = useMessages(peopleMessages)
  return (
    <AskForLink
      title={t.forgotTitle}
      text={t.forgotText}
      send={(email) => api.post('/people/password-links', { body: { email } })}
    />
  )
}

interface AskForLinkProps {
  title: string
  text: string
  send: (email: string) => Promise<{ mail: 'smtp' | 'outbox' }>
}

function AskForLink({ title, text, send }: AskForLinkProps) {
  const t = useMessages(peopleMessages)
  const [sent, setSent] = useState<{ to: string; mail: 'smtp' | 'outbox' }>()
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const to = String(values.get('email')).trim()
    setSent({ to, ...(await send(to)) })
  })
  useTitle(sent ? t.mailedTitle : title)

  return (
    <LetterFrame foot={<LetterFoot />}>
      {sent ? (
        <>
          <LetterTitle title={t.mailedTitle}>{t.mailedText(sent.to)}</LetterTitle>
          <div className="form">
            {sent.mail === 'outbox' && <Banner icon="mail">{t.mailedOutbox}</Banner>}
            <Actions>
              <LinkButton to="/sign-in" icon="back">
                {t.backToSignIn}
              </LinkButton>
            </Actions>
          </div>
        </>
      ) : (
        <>
          <LetterTitle title={title}>{text}</LetterTitle>
          <Form onSubmit={submit} problem={problem}>
            <TextField
              name="email"
              type="email"
              label={t.email}
              autoComplete="email"
              defaultValue={typedEmail()}
              onChange={(event) => rememberEmail(event.target.value)}
              required
            />
            <Actions stacked>
              <SubmitButton icon="mail">{t.sendTheLink}</SubmitButton>
              <LinkButton to="/sign-in" kind="quiet" icon="back">
                {t.backToSignIn}
              </LinkButton>
            </Actions>
          </Form>
        </>
      )}
    </LetterFrame>
  )
}
