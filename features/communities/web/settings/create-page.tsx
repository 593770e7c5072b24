import { useState } from 'react'
import { enterAt } from '#features/people/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import {
  Actions,
  Card,
  Form,
  Page,
  PageTitle,
  SubmitButton,
  TextField,
} from '#platform/web/ui/index.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { placesOf } from '../places.ts'
import { CommunityFields } from './community-fields.tsx'
import { communityFrom } from './fields-from.ts'

/** A new community, for administrators. */
export function CreatePage() {
  const t = useMessages(communityMessages)
  const { language } = useReading()
  // One id for all attempts, so that a retry makes no second one.
  const [id] = useState(() => newId())
  useTitle(t.newCommunity)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const slug = String(values.get('slug')).trim()
    const community = await api.post('/communities', {
      body: { id, ...communityFrom(values), ...(slug && { slug }) },
    })
    enterAt(placesOf(community.slug).invitations)
  })
  return (
    <Page width="read">
      <PageTitle title={t.newCommunity} below={t.createText} />
      <Card>
        <Form onSubmit={submit} problem={problem}>
          <CommunityFields now={{ ...blank, language }} />
          <TextField
            name="slug"
            label={t.address}
            hint={t.addressHint}
            before="/c/"
            maxLength={60}
            pattern="[a-z0-9]([a-z0-9-]*[a-z0-9])?"
            optional
          />
          <Actions>
            <SubmitButton>{t.create}</SubmitButton>
          </Actions>
        </Form>
      </Card>
    </Page>
  )
}

const blank = {
  name: '',
  purpose: '',
  meantFor: '',
  gives: '',
  gets: '',
  hue: 45,
  visibility: 'private',
  admission: 'invitation',
  seats: 100,
} as const
