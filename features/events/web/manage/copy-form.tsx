import { useState } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { Form, SubmitOrCancel, TextField, toast } from '#platform/web/ui/index.ts'
import { editMessages } from '../../messages/edit.ts'
import { api } from '../api.ts'
import { eventsOf } from '../places.ts'
import { eventsSlice, withRow } from '../replica.ts'
import type { ManageProps } from './event-menu.tsx'

/** Begins a draft like an event, on another day. */
export function CopyForm({ view: { row }, onDone }: ManageProps & { onDone: () => void }) {
  const t = useMessages(editMessages)
  const replica = useReplica()
  const { community } = replica
  const { slug } = useCommunity()
  const go = useGo()
  const [id] = useState(newId)
  const [date = '', time = ''] = row.starts.split('T')
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const path = '/communities/{community}/events/{eventId}/copies'
    const starts = `${String(values.get('date'))}T${String(values.get('time'))}`
    const params = { community, eventId: row.id }
    const copy = await api.post(path, { params, body: { id, starts } })
    replica.update(eventsSlice, (state) => withRow(state, copy.row))
    toast(t.duplicateDone, { tone: 'good' })
    onDone()
    go(eventsOf(slug).edit(id))
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <p>{t.duplicateText}</p>
      <TextField name="date" type="date" label={t.date} defaultValue={date} required />
      <TextField name="time" type="time" label={t.starts} defaultValue={time} required />
      <SubmitOrCancel verb={t.duplicate} onCancel={onDone} />
    </Form>
  )
}
