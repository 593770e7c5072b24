import { useState } from 'react'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Banner,
  Form,
  LinkButton,
  SubmitButton,
  TextField,
} from '#platform/web/ui/index.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { joinTo } from '../places.ts'

interface KnockFormProps {
  slug: string
  name: string
  /** Whether the community is joined at once, or asked. */
  open: boolean
}

/** For somebody without an account before the door: who they are, and a link by mail that leads back here, signed in. */
export function KnockForm({ slug, name, open }: KnockFormProps) {
  const t = useMessages(communityMessages)
  const { language, zone } = useReading()
  const [mailedTo, setMailedTo] = useState<string>()
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const email = String(values.get('email')).trim()
    await api.post('/communities/{community}/knock', {
      params: { community: slug },
      body: { name: String(values.get('name')).trim(), email, language, timeZone: zone },
    })
    setMailedTo(email)
  })
  if (mailedTo)
    return (
      <Banner tone="good" icon="mail">
        {t.mailedTitle}. {t.mailedText(mailedTo)}
      </Banner>
    )
  return (
    <Form onSubmit={submit} problem={problem}>
      <TextField
        name="name"
        label={t.yourName}
        hint={t.yourNameHint}
        autoComplete="name"
        maxLength={80}
        required
      />
      <TextField
        name="email"
        type="email"
        label={t.email}
        hint={t.knockHint}
        autoComplete="email"
        maxLength={254}
        required
      />
      <Actions stacked>
        <SubmitButton>{open ? t.joinAs(name) : t.apply}</SubmitButton>
        <LinkButton to={`/sign-in?next=${encodeURIComponent(joinTo(slug))}`} kind="quiet">
          {t.haveAccount}
        </LinkButton>
      </Actions>
    </Form>
  )
}
