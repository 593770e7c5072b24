import { type ReactNode, Suspense, useState } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { useDraft } from '#features/drafts/web/index.ts'
import { firstStep, PlanField, planOf } from '#features/releases/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { Actions, LinkButton, SubmitButton, toast } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { shelvesOf } from '../places.ts'
import { librarySlice, withRow } from '../replica.ts'
import { type Draft, inputOf } from './draft.ts'
import { ResourceForm } from './resource-form.tsx'

interface NewFormProps {
  draft: Draft
  onDraft: (change: Partial<Draft>) => void
  leads: boolean
  /** Where its draft is kept. */
  place: string
  /** Where one goes who gives it up. */
  back: string
  /** Fields of its own, behind whom it is for. */
  children?: ReactNode
}

/** Something new, with whom it is for. Fields named `publishIn` say in which other communities too. */
export function NewForm({ draft, onDraft, leads, place, back, children }: NewFormProps) {
  const t = useMessages(libraryMessages)
  const replica = useReplica()
  const { zone } = useReading()
  const { slug } = useCommunity()
  const go = useGo()
  const [id] = useState(newId)
  const [steps, setSteps] = useState(() => [firstStep()])
  // What one began survives a reload, on all devices.
  const { text, write } = useDraft(place)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const plan = planOf(steps, zone)
    if (leads && !plan) return toast(t.planIncomplete, { tone: 'bad' })
    const view = await api.post('/communities/{community}/library/resources', {
      params: { community: replica.community },
      body: {
        ...inputOf({ ...draft, body: text }, values),
        ...{ id, kind: draft.kind },
        ...(leads && plan ? { plan } : {}),
        publishIn: values.getAll('publishIn').map(String),
      },
    })
    replica.update(librarySlice, (state) => withRow(state, view.row))
    write('')
    toast(leads ? t.published : t.suggestedDone, { tone: 'good' })
    const to = shelvesOf(slug)
    go(draft.kind === 'announcement' ? to.announcement(id) : to.resource(id))
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
          <PlanField steps={steps} onChange={setSteps} outside={['public']} />
        </Suspense>
      )}
      {children}
      <Actions>
        <SubmitButton>{leads ? t.publish : t.sendSuggestion}</SubmitButton>
        <LinkButton kind="quiet" to={back}>
          {t.cancel}
        </LinkButton>
      </Actions>
    </ResourceForm>
  )
}
