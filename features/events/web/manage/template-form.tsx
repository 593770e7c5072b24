import { useState } from 'react'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Form, SubmitOrCancel, TextField, toast } from '#platform/web/ui/index.ts'
import { longestTitle } from '../../limits.ts'
import { editMessages } from '../../messages/edit.ts'
import { api } from '../api.ts'
import { templateOf } from '../edit/template-of.ts'
import type { ManageProps } from './event-menu.tsx'

/** Keeps what an event says for others to begin with. */
export function TemplateForm({ view, onDone }: ManageProps & { onDone: () => void }) {
  const t = useMessages(editMessages)
  const { community } = useReplica()
  const [id] = useState(newId)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const body = { id, name: String(values.get('name')), content: templateOf(view) }
    await api.put('/communities/{community}/event-templates', { params: { community }, body })
    toast(t.templateKept, { tone: 'good' })
    onDone()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <p>{t.templateText}</p>
      <TextField
        name="name"
        label={t.templateName}
        defaultValue={view.row.title}
        maxLength={longestTitle}
        required
      />
      <SubmitOrCancel verb={t.keepTemplate} onCancel={onDone} />
    </Form>
  )
}
