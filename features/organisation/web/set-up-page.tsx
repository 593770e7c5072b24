import { useState } from 'react'
import { enterAt, LetterFoot, signIn } from '#features/people/web/index.ts'
import { NewPasswordField } from '#features/people/web/late.ts'
import { useLoaded, useSubmission } from '#platform/web/calls/index.ts'
import { deviceZone, useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useQuery, useTitle } from '#platform/web/router/index.ts'
import {
  Actions,
  Form,
  LetterFrame,
  LetterTitle,
  LinkButton,
  SubmitButton,
  TextField,
} from '#platform/web/ui/index.ts'
import { organisationMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { loadOrganisation } from './organisation.ts'

/** Where the printed link leads: the organisation and its first administrator. */
export function SetUpPage() {
  const t = useMessages(organisationMessages)
  const { token } = useQuery()
  const organisation = useLoaded(loadOrganisation)
  useTitle(t.setUp)
  if (!organisation.value && !organisation.error) return <LetterFrame>{null}</LetterFrame>
  return (
    <LetterFrame foot={<LetterFoot />}>
      {organisation.value?.setUp ? (
        <>
          <LetterTitle title={t.setUpDoneTitle}>{t.setUpDoneText}</LetterTitle>
          <LinkButton to="/sign-in" kind="main">
            {t.toSignIn}
          </LinkButton>
        </>
      ) : token ? (
        <>
          <LetterTitle title={t.setUpTitle}>{t.setUpText}</LetterTitle>
          <SetUpForm token={token} />
        </>
      ) : (
        <LetterTitle title={t.noTokenTitle}>{t.noTokenText}</LetterTitle>
      )}
    </LetterFrame>
  )
}

function SetUpForm({ token }: { token: string }) {
  const t = useMessages(organisationMessages)
  const { language } = useReading()
  const [busy, setBusy] = useState(false)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const text = (name: string) => String(values.get(name)).trim()
    const email = text('email')
    const password = String(values.get('password'))
    await api.post('/organisation/setup', {
      body: {
        token,
        organisation: text('organisation'),
        name: text('name'),
        email,
        password,
        language,
        timeZone: deviceZone(),
      },
    })
    setBusy(true) // until the first page is here
    await signIn(email, password)
    enterAt('/')
  })

  return (
    <Form onSubmit={submit} problem={problem}>
      <TextField
        name="organisation"
        label={t.organisationName}
        hint={t.organisationHint}
        autoComplete="organization"
        maxLength={80}
        required
      />
      <TextField name="name" label={t.yourName} autoComplete="name" maxLength={80} required />
      <TextField name="email" type="email" label={t.email} autoComplete="username" required />
      <NewPasswordField name="password" label={t.password} />
      <Actions stacked>
        <SubmitButton pending={busy || undefined}>{t.setUp}</SubmitButton>
      </Actions>
    </Form>
  )
}
