import { useState } from 'react'
import { LetterFoot } from '#features/people/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { type PageProps, useTitle } from '#platform/web/router/index.ts'
import { Form, LetterFrame, LetterTitle, LinkButton, SubmitButton } from '#platform/web/ui/index.ts'
import { notificationMessages } from '../messages/index.ts'
import { stopKindOf } from '../stop-kinds.ts'
import { api } from './api.ts'
import { mailsPath, type stopPath } from './places.ts'

/** Where the link of a mail leads that stops them. It asks first: what looks at links in mails opens them too. */
export function StopPage({ params: { token } }: PageProps<typeof stopPath>) {
  const t = useMessages(notificationMessages)
  const kind = stopKindOf(token)
  const stopTexts = {
    posts: t.stopText,
    announcements: t.stopAnnouncementsText,
    reminders: t.stopRemindersText,
    surveys: t.stopSurveysText,
    'guest-reminders': t.stopRemindersText,
  }
  const [stopped, setStopped] = useState(false)
  const { submit, problem } = useSubmission(async () => {
    await api.post('/mails/stop', { body: { token } })
    setStopped(true)
  })
  useTitle(stopped ? t.stoppedTitle : t.stopTitle)
  return (
    <LetterFrame foot={<LetterFoot />}>
      {stopped ? (
        <>
          <LetterTitle title={t.stoppedTitle}>
            {kind === 'guest-reminders' ? t.stoppedGuestText : t.stoppedText}
          </LetterTitle>
          {kind !== 'guest-reminders' && (
            <LinkButton to={mailsPath} kind="main">
              {t.toSettings}
            </LinkButton>
          )}
        </>
      ) : (
        <>
          <LetterTitle title={t.stopTitle}>{stopTexts[kind]}</LetterTitle>
          <Form onSubmit={submit} problem={problem}>
            <SubmitButton>{t.stop}</SubmitButton>
          </Form>
        </>
      )}
    </LetterFrame>
  )
}
