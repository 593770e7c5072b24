import { useState } from 'react'
import { useMemberships } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Form, RadioCards, SelectField, SubmitButton } from '#platform/web/ui/index.ts'
import type { NewFeed } from '../../contract.ts'
import { feedMessages } from '../../messages/feeds.ts'
import { api } from '../api.ts'

interface FeedFormProps {
  /** The community that is chosen at first; all of them without. */
  community: string | undefined
  onDone: (made: NewFeed) => Promise<void>
}

/** What a calendar is to show. */
export function FeedForm({ community, onDone }: FeedFormProps) {
  const t = useMessages(feedMessages)
  const memberships = useMemberships()
  const [id] = useState(newId)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const body = {
      id,
      community: String(values.get('community')) || null,
      holds: values.get('holds') === 'all' ? ('all' as const) : ('mine' as const),
    }
    await onDone(await api.post('/people/me/calendar-feeds', { body }))
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <SelectField
        name="community"
        label={t.which}
        defaultValue={community ?? ''}
        choices={[
          { value: '', label: t.everywhere },
          ...memberships.map(({ id: value, name: label }) => ({ value, label })),
        ]}
      />
      <RadioCards
        name="holds"
        label={t.holds}
        defaultValue="mine"
        choices={[
          { value: 'mine', label: t.holdsMine, description: t.holdsMineText },
          { value: 'all', label: t.holdsAll, description: t.holdsAllText },
        ]}
      />
      <Actions>
        <SubmitButton>{t.makeIt}</SubmitButton>
      </Actions>
    </Form>
  )
}
