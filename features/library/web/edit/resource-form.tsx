import './edit.css'
import { type ReactNode, useState } from 'react'
import { useMe } from '#features/communities/web/index.ts'
import { CoverField } from '#features/files/web/late.ts'
import type { CallProblem } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Form, SelectField, TextAreaField, TextField } from '#platform/web/ui/index.ts'
import type { ResourceView } from '../../contract.ts'
import { longestSummary, longestTitle } from '../../limits.ts'
import { libraryMessages } from '../../messages/index.ts'
import { SectionChoice } from '../manage/section-choice.tsx'
import { BodyField } from './body-field.tsx'
import type { Draft } from './draft.ts'
import { FilesField } from './files-field.tsx'
import { ItemsField } from './items-field.tsx'

interface ResourceFormProps {
  /** What is changed; without it something new is made. */
  view?: ResourceView | undefined
  draft: Draft
  onDraft: (change: Partial<Draft>) => void
  onSubmit: (values: FormData) => Promise<unknown>
  problem: CallProblem | undefined
  /** The fields that only a new one, or only a change has, and the buttons. */
  children: ReactNode
}

/** The fields of a resource, as its kind has them. */
export function ResourceForm(props: ResourceFormProps) {
  const { view, draft, onDraft, onSubmit, problem, children } = props
  const t = useMessages(libraryMessages)
  const { kind } = draft
  const [sending, setSending] = useState(false)
  return (
    <Form onSubmit={onSubmit} problem={problem} aria-busy={sending}>
      <TextField
        name="title"
        label={t.title}
        defaultValue={view?.row.title}
        maxLength={longestTitle}
        autoComplete="off"
        required
      />
      <TextAreaField
        name="summary"
        label={t.summary}
        hint={t.summaryHint}
        defaultValue={view?.row.summary}
        most={longestSummary}
        rows={2}
        optional
      />
      {(kind === 'link' || kind === 'recording') && (
        <AddressFields view={view} isRecording={kind === 'recording'} />
      )}
      {kind === 'collection' && (
        <ItemsField
          items={draft.items}
          self={view?.row.id}
          onChange={(items) => onDraft({ items })}
        />
      )}
      <BodyField
        label={kind === 'page' || kind === 'announcement' ? t.body : t.notes}
        value={draft.body}
        stored={view}
        onChange={(body) => onDraft({ body })}
      />
      <FilesField
        files={draft.files}
        onChange={(files) => onDraft({ files })}
        onSending={setSending}
      />
      {kind !== 'announcement' && <SectionChoice start={view?.row.sectionId ?? null} />}
      <TextField
        name="tags"
        label={t.tags}
        hint={t.tagsHint}
        defaultValue={view?.row.tags.join(', ')}
        autoComplete="off"
        optional
      />
      <CoverField cover={draft.cover} onChange={(cover) => onDraft({ cover })} />
      {kind === 'page' && <EditingField view={view} />}
      {children}
    </Form>
  )
}

function AddressFields({
  view,
  isRecording,
}: {
  view: ResourceView | undefined
  isRecording: boolean
}) {
  const t = useMessages(libraryMessages)
  return (
    <div className="edit-pair">
      <TextField
        name="url"
        type="url"
        label={t.address}
        placeholder="https://"
        defaultValue={view?.url ?? ''}
        required={!isRecording}
        optional={isRecording}
      />
      {isRecording && (
        <TextField
          name="minutes"
          type="number"
          min={1}
          max={6000}
          label={t.length}
          defaultValue={view?.minutes ?? ''}
          optional
        />
      )}
    </div>
  )
}

function EditingField({ view }: { view: ResourceView | undefined }) {
  const t = useMessages(libraryMessages)
  const { member, role } = useMe()
  if (view && view.row.author !== member && role !== 'lead') return null
  return (
    <SelectField
      name="editing"
      label={t.editing}
      defaultValue={view?.row.editing ?? 'author'}
      choices={[
        { value: 'author', label: t.editingAuthor },
        { value: 'open', label: t.editingOpen },
      ]}
    />
  )
}
