import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Form, SubmitOrCancel, TextField, toast } from '#platform/web/ui/index.ts'
import { repeatMessages } from '../../../messages/repeat.ts'
import { api } from '../../api.ts'
import { dayAfter } from '../../dates/dates.ts'
import type { DateDialogProps } from './date-dialog.tsx'

/** One more date of a series, beside its rule. */
export function AddDateForm({ view, occurrence, onChange, onDone }: DateDialogProps) {
  const t = useMessages(repeatMessages)
  const { community } = useReplica()
  const [date = '', time = ''] = occurrence.slot.split('T')
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const path = '/communities/{community}/events/{eventId}/occurrences'
    const starts = `${String(values.get('date'))}T${String(values.get('time'))}`
    const params = { community, eventId: view.row.id }
    onChange(await api.post(path, { params, body: { starts } }))
    const { joining, status } = view.row
    const isTold = joining === 'whole' && status === 'published'
    toast(isTold ? t.addedTold : t.added, { tone: 'good' })
    onDone()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <p>{t.addDateText}</p>
      <TextField name="date" type="date" label={t.day} defaultValue={dayAfter(date)} required />
      <TextField name="time" type="time" label={t.time} defaultValue={time} required />
      <SubmitOrCancel verb={t.add} onCancel={onDone} />
    </Form>
  )
}
