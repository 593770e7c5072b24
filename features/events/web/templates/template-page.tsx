import '../events.css'
import '../edit/edit.css'
import { useCallback, useState } from 'react'
import { AdministrationFrame } from '#features/organisation/web/index.ts'
import { now } from '#lib/time.ts'
import { useLoaded, useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { type PageProps, useGo } from '#platform/web/router/index.ts'
import {
  Card,
  Empty,
  Form,
  Skeleton,
  SubmitOrCancel,
  TextAreaField,
  TextField,
  toast,
} from '#platform/web/ui/index.ts'
import type { TemplateView } from '../../contract.ts'
import { longestBody, longestMinutes, longestTitle } from '../../limits.ts'
import { editMessages } from '../../messages/edit.ts'
import { templateMessages } from '../../messages/templates.ts'
import { api } from '../api.ts'
import type { Draft } from '../edit/draft.ts'
import { faultsIn } from '../edit/faults.ts'
import { AgendaSection } from '../edit/sections/agenda-section.tsx'
import { QuestionsSection } from '../edit/sections/questions-section.tsx'
import { RemindersSection } from '../edit/sections/reminders-section.tsx'
import { SeatsSection } from '../edit/sections/seats-section.tsx'
import { TitleFields } from '../edit/sections/what-section.tsx'
import { FormatField } from '../edit/sections/where-section.tsx'
import { type templatePath, templatesPath } from '../places.ts'
import { contentOf, draftOfTemplate } from './template-draft.ts'

const load = () => api.get('/organisation/event-templates', {})

/** One template of headquarters; of an id that nobody used yet a new one. */
export function TemplatePage({ params }: PageProps<typeof templatePath>) {
  const t = useMessages(templateMessages)
  return (
    <AdministrationFrame title={t.title}>
      <Template key={params.template} id={params.template} />
    </AdministrationFrame>
  )
}

function Template({ id }: { id: string }) {
  const { value, error } = useLoaded(useCallback(load, []))
  if (!value) return error ? <Empty icon="calendar" title={error.message} /> : <Skeleton />
  return <TemplateForm id={id} template={value.find((each) => each.id === id)} />
}

function TemplateForm({ id, template }: { id: string; template: TemplateView | undefined }) {
  const t = useMessages(templateMessages)
  const edit = useMessages(editMessages)
  const { zone } = useReading()
  const go = useGo()
  const [draft, setDraft] = useState(() =>
    draftOfTemplate(template?.content ?? {}, { zone, now: now() }),
  )
  const set = (what: Partial<Draft>) => setDraft((last) => ({ ...last, ...what }))
  const { title: _untitled, ...faults } = faultsIn(draft)
  const leave = () => go(templatesPath)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const name = String(values.get('name'))
    const content = contentOf(draft, { zone, now: now() })
    await api.put('/organisation/event-templates', { body: { id, name, content } })
    toast(t.kept, { tone: 'good' })
    leave()
  })
  const section = { draft, set, faults }
  const isWhole = Object.keys(faults).length === 0
  return (
    <Form onSubmit={submit} problem={problem}>
      <div className="edit-sections">
        <Card title={template ? template.name : t.make}>
          <TextField
            name="name"
            label={t.name}
            hint={t.nameHint}
            defaultValue={template?.name}
            maxLength={longestTitle}
            required
          />
          <TitleFields {...section} />
          <TextAreaField
            name="body"
            label={edit.body}
            voice="long"
            rows={6}
            value={draft.body}
            onChange={({ currentTarget }) => set({ body: currentTarget.value })}
            most={longestBody}
            optional
          />
          <FormatField draft={draft} set={set} />
          <TextField
            name="minutes"
            type="number"
            label={t.minutes}
            min={1}
            max={longestMinutes}
            value={draft.minutes}
            onChange={({ currentTarget }) =>
              set({ minutes: Math.max(1, Math.trunc(currentTarget.valueAsNumber) || 1) })
            }
          />
          <TextField
            name="tags"
            label={edit.tags}
            hint={edit.tagsHint}
            value={draft.tags}
            onChange={({ currentTarget }) => set({ tags: currentTarget.value })}
            optional
          />
        </Card>
        <AgendaSection {...section} />
        <SeatsSection {...section} isDated={false} />
        <QuestionsSection {...section} />
        <RemindersSection {...section} />
      </div>
      {!isWhole && <p className="field-error">{edit.notWhole}</p>}
      <SubmitOrCancel verb={t.keep} onCancel={leave} />
    </Form>
  )
}
