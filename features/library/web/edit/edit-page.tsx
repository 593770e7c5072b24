import { useState } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { fileIdsIn } from '#lib/file-references.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Link, type PageProps, useGo, useTitle } from '#platform/web/router/index.ts'
import {
  Actions,
  Banner,
  Empty,
  LinkButton,
  Page,
  PageTitle,
  Skeleton,
  SubmitButton,
  TextField,
  toast,
} from '#platform/web/ui/index.ts'
import type { ResourceView } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { type editPath, shelvesOf } from '../places.ts'
import { type ShownResource, useResource } from '../use-resource.ts'
import { draftOf, inputOf } from './draft.ts'
import { ResourceForm } from './resource-form.tsx'

/** A resource, to be changed. */
export function EditPage({ params }: PageProps<typeof editPath>) {
  const t = useMessages(libraryMessages)
  const { name, slug } = useCommunity()
  const shown = useResource(params.resource)
  const { value, error } = shown
  useTitle(t.edit, name)
  return (
    <Page width="read">
      <PageTitle
        above={<Link to={shelvesOf(slug).resource(params.resource)}>{value?.row.title}</Link>}
        title={t.edit}
      />
      {!value && !error && <Skeleton />}
      {!value && error && <Empty icon="library" title={error.message} />}
      {value && <EditForm start={value} shown={shown} />}
    </Page>
  )
}

/** Begins with what it said when it was opened, and keeps that: what others change meanwhile is told when one saves. */
function EditForm({ start, shown }: { start: ResourceView; shown: ShownResource }) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { slug } = useCommunity()
  const go = useGo()
  const [view] = useState(start)
  const [draft, setDraft] = useState(() => {
    const inText = new Set(fileIdsIn(view.body))
    return draftOf(
      view,
      view.files.filter(({ id }) => inText.has(id)),
    )
  })
  const { row } = view
  const to = shelvesOf(slug)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const path = '/communities/{community}/library/resources/{resourceId}'
    const body = {
      ...inputOf(draft, values),
      ...{ after: row.version, note: String(values.get('note') ?? '') },
    }
    shown.take(await api.patch(path, { params: { community, resourceId: row.id }, body }))
    toast(t.saved, { tone: 'good' })
    go(to.resource(row.id))
  })
  return (
    <>
      {problem?.code === 'resource.changed-meanwhile' && (
        <Banner tone="warn" icon="warning">
          <a href={to.resource(row.id)} target="_blank" rel="noreferrer">
            {t.seeNew}
          </a>
        </Banner>
      )}
      <ResourceForm
        view={view}
        draft={draft}
        onDraft={(what) => setDraft({ ...draft, ...what })}
        onSubmit={submit}
        problem={problem}
      >
        <TextField name="note" label={t.note} hint={t.noteHint} maxLength={200} optional />
        <Actions>
          <SubmitButton>{t.save}</SubmitButton>
          <LinkButton kind="quiet" to={to.resource(row.id)}>
            {t.cancel}
          </LinkButton>
        </Actions>
      </ResourceForm>
    </>
  )
}
