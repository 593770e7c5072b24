import { useState } from 'react'
import { forumSlice } from '#features/forum/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import {
  Actions,
  Button,
  Card,
  Form,
  SelectField,
  SubmitOrCancel,
  TextAreaField,
  TextField,
} from '#platform/web/ui/index.ts'
import { recapMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useRecap } from '../use-recap.ts'

const path = '/communities/{community}/recaps/{occurrenceId}'

/** Opens the topic in which people look back. */
export function WriteRecap() {
  const t = useMessages(recapMessages)
  const { view, params, take } = useRecap()
  const [id] = useState(newId)
  const [open, setOpen] = useState(false)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const body = {
      ...{ id, categoryId: text(values, 'category') },
      ...{ title: text(values, 'title'), body: text(values, 'body') },
    }
    take({ keepsakes: await api.post(`${path}/topic`, { params, body }) })
    setOpen(false)
  })
  if (view.keepsakes.some(({ kind }) => kind === 'recap')) return null
  if (!open) return <Opener label={t.writeRecap} onOpen={() => setOpen(true)} />
  return (
    <Card title={t.writeRecap} level={3}>
      <Form onSubmit={submit} problem={problem}>
        <TextField
          name="title"
          label={t.recapTitle}
          defaultValue={t.recapTitleOf(view.title)}
          required
          maxLength={160}
        />
        <TextAreaField name="body" label={t.recapBody} hint={t.recapHint} rows={5} required />
        <CategoryField />
        <SubmitOrCancel verb={t.open} onCancel={() => setOpen(false)} />
      </Form>
    </Card>
  )
}

/** Puts a recording or slides into the library. */
export function KeepRecording() {
  const t = useMessages(recapMessages)
  const { params, take } = useRecap()
  const [id, setId] = useState(newId)
  const [open, setOpen] = useState(false)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const kind = values.get('kind') === 'link' ? ('link' as const) : ('recording' as const)
    const body = { id, kind, title: text(values, 'title'), url: text(values, 'url') }
    take({ keepsakes: await api.post(`${path}/recordings`, { params, body }) })
    setId(newId())
    setOpen(false)
  })
  if (!open) return <Opener label={t.keepRecording} onOpen={() => setOpen(true)} />
  return (
    <Card title={t.keepRecording} level={3}>
      <Form onSubmit={submit} problem={problem}>
        <TextField name="title" label={t.recordingTitle} required maxLength={160} />
        <TextField name="url" type="url" label={t.recordingUrl} required />
        <SelectField
          name="kind"
          label={t.recordingKind}
          choices={[
            { value: 'recording', label: t.recording },
            { value: 'link', label: t.slides },
          ]}
        />
        <SubmitOrCancel verb={t.keep} onCancel={() => setOpen(false)} />
      </Form>
    </Card>
  )
}

/** Opens a topic for each room of the last round. */
export function OpenRoomTopics() {
  const t = useMessages(recapMessages)
  const { view, params, take } = useRecap()
  const [open, setOpen] = useState(false)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const body = { categoryId: text(values, 'category'), body: text(values, 'body') }
    take({ keepsakes: await api.post(`${path}/rooms`, { params, body }) })
    setOpen(false)
  })
  if (view.rooms === 0) return null
  if (!open) return <Opener label={t.followUp(view.rooms)} onOpen={() => setOpen(true)} />
  return (
    <Card title={t.followUp(view.rooms)} level={3}>
      <Form onSubmit={submit} problem={problem}>
        <TextAreaField
          name="body"
          label={t.recapBody}
          hint={t.followUpHint}
          defaultValue={t.followUpBody}
          rows={3}
          required
        />
        <CategoryField />
        <SubmitOrCancel verb={t.open} onCancel={() => setOpen(false)} />
      </Form>
    </Card>
  )
}

function Opener({ label, onOpen }: { label: string; onOpen: () => void }) {
  return (
    <Actions>
      <Button icon="plus" onClick={onOpen}>
        {label}
      </Button>
    </Actions>
  )
}

function CategoryField() {
  const t = useMessages(recapMessages)
  const categories = useSlice(forumSlice, (state) => state.categories)
  return (
    <SelectField
      name="category"
      label={t.category}
      choices={categories.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

function text(values: FormData, name: string): string {
  return String(values.get(name)).trim()
}
