import { Suspense, useState } from 'react'
import { useCommunity, useMe } from '#features/communities/web/index.ts'
import { useDraft } from '#features/drafts/web/index.ts'
import { firstStep, PlanField, planOf } from '#features/releases/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Link, useGo, useTitle } from '#platform/web/router/index.ts'
import {
  Actions,
  LinkButton,
  Page,
  PageTitle,
  RadioCards,
  SubmitButton,
  toast,
} from '#platform/web/ui/index.ts'
import type { ResourceKind } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { shelvesOf } from '../places.ts'
import { librarySlice, withRow } from '../replica.ts'
import { type Draft, emptyDraft, inputOf } from './draft.ts'
import { ResourceForm } from './resource-form.tsx'

const kinds: readonly ResourceKind[] = ['page', 'file', 'link', 'recording', 'collection']

/** Something new for the library: leads publish it, others suggest it. */
export function NewPage() {
  const t = useMessages(libraryMessages)
  const { slug, name } = useCommunity()
  const leads = useMe().role === 'lead'
  const [draft, setDraft] = useState<Draft>(() => emptyDraft('page'))
  const title = leads ? t.newTitle : t.suggestTitle
  useTitle(title, name)
  return (
    <Page width="read">
      <PageTitle
        above={<Link to={shelvesOf(slug).home}>{t.library}</Link>}
        title={title}
        below={leads ? undefined : t.suggestText}
      />
      <div className="kind-choices">
        <RadioCards
          name="kind"
          label={t.kind}
          value={draft.kind}
          onChange={(value) => setDraft({ ...draft, kind: kindOf(value) })}
          choices={kinds.map((kind) => ({
            value: kind,
            label: t.kinds[kind],
            description: t.kindTexts[kind],
          }))}
        />
      </div>
      <NewForm draft={draft} onDraft={(what) => setDraft({ ...draft, ...what })} leads={leads} />
    </Page>
  )
}

interface NewFormProps {
  draft: Draft
  onDraft: (change: Partial<Draft>) => void
  leads: boolean
}

function NewForm({ draft, onDraft, leads }: NewFormProps) {
  const t = useMessages(libraryMessages)
  const replica = useReplica()
  const { zone } = useReading()
  const { slug } = useCommunity()
  const go = useGo()
  const [id] = useState(newId)
  const [steps, setSteps] = useState(() => [firstStep()])
  // What one began survives a reload, on all devices.
  const { text, write } = useDraft('library/new')
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const plan = planOf(steps, zone)
    if (leads && !plan) return toast(t.planIncomplete, { tone: 'bad' })
    const view = await api.post('/communities/{community}/library/resources', {
      params: { community: replica.community },
      body: {
        ...inputOf({ ...draft, body: text }, values),
        ...{ id, kind: draft.kind },
        ...(leads && plan ? { plan } : {}),
      },
    })
    replica.update(librarySlice, (state) => withRow(state, view.row))
    write('')
    toast(leads ? t.published : t.suggestedDone, { tone: 'good' })
    go(shelvesOf(slug).resource(id))
  })
  return (
    <ResourceForm
      draft={{ ...draft, body: text }}
      onDraft={({ body, ...what }) => {
        if (body !== undefined) write(body)
        else onDraft(what)
      }}
      onSubmit={submit}
      problem={problem}
    >
      {leads && (
        <Suspense>
          <PlanField steps={steps} onChange={setSteps} />
        </Suspense>
      )}
      <Actions>
        <SubmitButton>{leads ? t.publish : t.sendSuggestion}</SubmitButton>
        <LinkButton kind="quiet" to={shelvesOf(slug).home}>
          {t.cancel}
        </LinkButton>
      </Actions>
    </ResourceForm>
  )
}

function kindOf(value: string): ResourceKind {
  return kinds.find((kind) => kind === value) ?? 'page'
}
