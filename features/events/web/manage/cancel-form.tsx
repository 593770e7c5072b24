import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Form, SubmitOrCancel, TextAreaField, toast } from '#platform/web/ui/index.ts'
import { longestReason } from '../../limits.ts'
import { editMessages } from '../../messages/edit.ts'
import { api } from '../api.ts'
import type { ManageProps } from './event-menu.tsx'

/** Calls an event off, with a reason for those who wanted to come. */
export function CancelForm({ view, onChange, onDone }: ManageProps & { onDone: () => void }) {
  const t = useMessages(editMessages)
  const { community } = useReplica()
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const path = '/communities/{community}/events/{eventId}/cancelled'
    const params = { community, eventId: view.row.id }
    onChange(await api.put(path, { params, body: { reason: String(values.get('reason') ?? '') } }))
    toast(t.cancelled, { tone: 'good' })
    onDone()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <p>{t.cancelText}</p>
      <TextAreaField name="reason" label={t.reason} most={longestReason} optional />
      <SubmitOrCancel verb={t.cancelEvent} onCancel={onDone} />
    </Form>
  )
}
