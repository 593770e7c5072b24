import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Actions, Form, SubmitButton, toast } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import type { ManageProps } from './plan-form.tsx'
import { SectionChoice } from './section-choice.tsx'

/** In which section something stands. */
export function MoveForm({ view, onChange, onDone }: ManageProps) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const sectionId = String(values.get('sectionId') ?? '') || null
    const params = { community, resourceId: view.row.id }
    const path = '/communities/{community}/library/resources/{resourceId}/section'
    onChange(await api.put(path, { params, body: { sectionId } }))
    toast(t.saved, { tone: 'good' })
    onDone()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <SectionChoice start={view.row.sectionId} />
      <Actions>
        <SubmitButton>{t.save}</SubmitButton>
      </Actions>
    </Form>
  )
}
