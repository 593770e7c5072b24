import { useCallback } from 'react'
import { useMemberships } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useLoaded, useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import {
  Actions,
  Checkbox,
  FieldGroup,
  Form,
  SubmitButton,
  Tag,
  toast,
} from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import type { ManageProps } from './plan-form.tsx'

const path = '/communities/{community}/library/resources/{resourceId}/published'

/** Other communities of mine that get a copy. */
export function PublishForm({ view, onDone }: ManageProps) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const moments = useMoments()
  const now = useNow()
  const others = useMemberships().filter(({ id }) => id !== community)
  const resourceId = view.row.id
  const load = useCallback(
    () => api.get(path, { params: { community, resourceId } }),
    [community, resourceId],
  )
  const { value: publication } = useLoaded(load)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const communities = values.getAll('communities').map(String)
    await api.put(path, { params: { community, resourceId }, body: { communities } })
    toast(t.publishDone, { tone: 'good' })
    onDone()
  })
  if (others.length === 0) return <p>{t.publishNone}</p>
  return (
    <Form onSubmit={submit} problem={problem}>
      <p>{t.publishText}</p>
      {publication?.from && <p>{t.comesWhen(moments.ahead(instantFrom(publication.from), now))}</p>}
      <FieldGroup name="communities" label={t.publishWhere}>
        {others.map(({ id, name, role }) => {
          const copy = publication?.copies.find((each) => each.community === id)
          const label = (
            <>
              <bdi>{name}</bdi> {copy && <Tag>{t.copyStates[copy.state]}</Tag>}
            </>
          )
          return copy ? (
            <p key={id}>{label}</p>
          ) : (
            <Checkbox
              key={id}
              name="communities"
              value={id}
              label={label}
              description={role === 'lead' ? undefined : t.publishAsSuggestion}
            />
          )
        })}
      </FieldGroup>
      <Actions>
        <SubmitButton>{t.publish}</SubmitButton>
      </Actions>
    </Form>
  )
}
