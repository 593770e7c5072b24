import { useState } from 'react'
import { newId } from '#lib/ids.ts'
import { instantFrom } from '#lib/time.ts'
import { instantAt, wallFrom, wallText, wallTimeAt } from '#lib/wall-time.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useNow, useReading } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Button,
  Checkbox,
  FieldGroup,
  Form,
  SelectField,
  SubmitButton,
  TextAreaField,
  TextField,
  toast,
} from '#platform/web/ui/index.ts'
import type { PublicationView, TargetView } from '../../contract.ts'
import { longestBody, longestSummary, longestTitle } from '../../limits.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'

interface PublicationFormProps {
  /** What is changed; something new without it. */
  publication: PublicationView | undefined
  communities: readonly TargetView[]
  onDone: () => Promise<void>
}

const kinds = ['announcement', 'page', 'link', 'recording'] as const

/** What headquarters say, and where. */
export function PublicationForm({ publication, communities, onDone }: PublicationFormProps) {
  const t = useMessages(libraryMessages)
  const [id] = useState(() => publication?.id ?? newId())
  const content = publication?.content
  const [kind, setKind] = useState<(typeof kinds)[number]>(content?.kind ?? 'announcement')
  const hasAddress = kind === 'link' || kind === 'recording'
  const from = useFrom(content?.from ?? null, publication === undefined)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const text = (name: string) => String(values.get(name) ?? '').trim()
    const said = {
      ...{ kind, title: text('title'), summary: text('summary'), body: text('body') },
      url: text('url') || null,
      from: from.read(values),
    }
    const targets = values.getAll('communities').map(String)
    if (publication) {
      const params = { publicationId: id }
      const body = { content: said, communities: targets }
      await api.patch('/organisation/publications/{publicationId}', { params, body })
    } else {
      await api.post('/organisation/publications', {
        body: { id, content: said, communities: targets },
      })
    }
    toast(t.publishDone, { tone: 'good' })
    await onDone()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <SelectField
        name="kind"
        label={t.kind}
        value={kind}
        onChange={({ currentTarget }) =>
          setKind(kinds.find((each) => each === currentTarget.value) ?? 'announcement')
        }
        choices={kinds.map((each) => ({ value: each, label: t.kinds[each] }))}
      />
      <TextField
        name="title"
        label={t.title}
        defaultValue={content?.title}
        maxLength={longestTitle}
        required
      />
      <TextAreaField
        name="summary"
        label={t.summary}
        defaultValue={content?.summary}
        most={longestSummary}
        rows={2}
        optional
      />
      {hasAddress && (
        <TextField
          name="url"
          type="url"
          label={t.address}
          defaultValue={content?.url ?? ''}
          required
        />
      )}
      <TextAreaField
        name="body"
        label={hasAddress ? t.notes : t.body}
        voice="long"
        rows={8}
        defaultValue={content?.body}
        most={longestBody}
        optional={hasAddress}
      />
      {from.field}
      <Where publication={publication} communities={communities} />
      <Actions>
        <SubmitButton>{t.publish}</SubmitButton>
      </Actions>
    </Form>
  )
}

/** When the copies come, until they are there. */
function useFrom(start: string | null, isNew: boolean) {
  const t = useMessages(libraryMessages)
  const { zone } = useReading()
  const now = useNow()
  const isOpen = isNew || (start !== null && instantFrom(start) > now)
  return {
    read(values: FormData): string | null {
      if (!isOpen) return start
      const wall = wallFrom(String(values.get('from') ?? ''))
      return wall ? instantAt(zone, wall) : null
    },
    field: isOpen && (
      <TextField
        name="from"
        type="datetime-local"
        label={t.publishFrom}
        hint={t.publishFromHint}
        defaultValue={start ? wallText(wallTimeAt(zone, instantFrom(start))) : ''}
        optional
      />
    ),
  }
}

function Where({ publication, communities }: Omit<PublicationFormProps, 'onDone'>) {
  const t = useMessages(libraryMessages)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const there = new Set(publication?.copies.map(({ community }) => community))
  const open = communities.filter(({ id }) => !there.has(id))
  if (open.length === 0) return null
  return (
    <FieldGroup name="communities" label={t.publishWhere}>
      <div className="actions">
        <Button size="s" onClick={() => setChosen(new Set(open.map(({ id }) => id)))}>
          {t.everywhere}
        </Button>
      </div>
      <div className="publication-communities">
        {open.map(({ id, name }) => (
          <Checkbox
            key={id}
            name="communities"
            value={id}
            label={<bdi>{name}</bdi>}
            checked={chosen.has(id)}
            onChange={({ currentTarget }) => {
              const next = new Set(chosen)
              if (currentTarget.checked) next.add(id)
              else next.delete(id)
              setChosen(next)
            }}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
