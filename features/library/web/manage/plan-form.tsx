import { useState } from 'react'
import {
  type DraftStep,
  draftOf,
  firstStep,
  PlanField,
  planOf,
} from '#features/releases/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useNow, useReading } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Actions, Form, SubmitButton, toast } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import type { ResourceProps } from '../resource/resource-head.tsx'
import { SectionChoice } from './section-choice.tsx'

export interface ManageProps extends ResourceProps {
  onDone: () => void
}

const path = '/communities/{community}/library/resources/{resourceId}'

/** Who sees a resource and when; of a suggestion also where it goes, as it is published by that. */
export function PlanForm({
  view,
  onChange,
  onDone,
  approving = false,
}: ManageProps & { approving?: boolean }) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { zone } = useReading()
  const now = useNow()
  const [steps, setSteps] = useState<DraftStep[]>(() =>
    view.plan.length > 0 ? draftOf(view.plan, zone, now) : [firstStep()],
  )
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const plan = planOf(steps, zone)
    if (!plan) return toast(t.planIncomplete, { tone: 'bad' })
    const params = { community, resourceId: view.row.id }
    const sectionId = String(values.get('sectionId') ?? '') || null
    const answer = approving
      ? await api.put(`${path}/approved`, { params, body: { plan, sectionId } })
      : await api.put(`${path}/plan`, { params, body: { plan } })
    onChange(answer)
    toast(approving ? t.published : t.saved, { tone: 'good' })
    onDone()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      {approving && <SectionChoice start={view.row.sectionId} />}
      <PlanField steps={steps} onChange={setSteps} outside={['public']} />
      <Actions>
        <SubmitButton>{approving ? t.approve : t.save}</SubmitButton>
      </Actions>
    </Form>
  )
}
