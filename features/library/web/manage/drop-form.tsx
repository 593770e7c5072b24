import './manage.css'
import { useState } from 'react'
import { useAct } from '#features/communities/web/index.ts'
import { draftOf, instantOfFields } from '#features/releases/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useNow, useReading } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import {
  Actions,
  Button,
  Checkbox,
  Form,
  SubmitButton,
  TextAreaField,
  TextField,
  toast,
} from '#platform/web/ui/index.ts'
import { longestQuestion, longestTerms } from '../../limits.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import type { ManageProps } from './plan-form.tsx'

const path = '/communities/{community}/library/resources/{resourceId}/drop'

/** Early access: terms, a name on each copy, a question in return, an end. */
export function DropForm({ view, onChange, onDone }: ManageProps) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { zone } = useReading()
  const { act, pending } = useAct()
  const params = { community, resourceId: view.row.id }
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const text = (name: string) => String(values.get(name) ?? '').trim()
    const end = { date: text('date'), time: text('time') || '23:59' }
    const body = {
      terms: text('terms'),
      watermark: values.has('watermark'),
      question: text('question'),
      endsAt: end.date ? (instantOfFields(zone, end) ?? null) : null,
    }
    onChange(await api.put(path, { params, body }))
    toast(t.saved, { tone: 'good' })
    onDone()
  })
  const clear = async () => {
    onChange(await api.delete(path, { params }))
    onDone()
  }
  return (
    <Form onSubmit={submit} problem={problem}>
      <TextAreaField
        name="terms"
        label={t.terms}
        hint={t.termsHint}
        defaultValue={view.drop?.terms}
        most={longestTerms}
        rows={5}
        optional
      />
      <Checkbox
        name="watermark"
        label={t.watermark}
        description={t.watermarkHint}
        defaultChecked={view.row.drop?.watermark}
      />
      <TextAreaField
        name="question"
        label={t.question}
        hint={t.questionHint}
        defaultValue={view.row.drop?.question}
        most={longestQuestion}
        rows={2}
        optional
      />
      <EndFields endsAt={view.row.drop?.endsAt ?? null} />
      <Actions>
        <SubmitButton>{t.save}</SubmitButton>
        {view.row.drop && (
          <Button kind="danger" pending={pending} onClick={() => void act(clear)}>
            {t.noDrop}
          </Button>
        )}
      </Actions>
    </Form>
  )
}

function EndFields({ endsAt }: { endsAt: string | null }) {
  const t = useMessages(libraryMessages)
  const { zone } = useReading()
  const now = useNow()
  const [start] = useState(() =>
    endsAt ? draftOf([{ audience: ['members'], from: endsAt }], zone, now)[0] : undefined,
  )
  return (
    <div className="drop-end">
      <TextField
        name="date"
        type="date"
        label={`${t.endsAt}: ${t.endDay}`}
        hint={t.endHint}
        defaultValue={start?.date}
        optional
      />
      <TextField name="time" type="time" label={t.endTime} defaultValue={start?.time} optional />
    </div>
  )
}
