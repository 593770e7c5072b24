import { useState } from 'react'
import { useAct } from '#features/communities/web/index.ts'
import { CoverField } from '#features/files/web/late.ts'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import {
  Actions,
  Button,
  ConfirmButton,
  Form,
  IconButton,
  Row,
  Rows,
  SubmitButton,
  TextField,
} from '#platform/web/ui/index.ts'
import type { SectionView } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { librarySlice } from '../replica.ts'

const path = '/communities/{community}/library/sections'

/** The sections, to be ordered, changed, added and dissolved. */
export function SectionsForm() {
  const t = useMessages(libraryMessages)
  const [open, setOpen] = useState<SectionView | 'new'>()
  if (open)
    return (
      <SectionForm section={open === 'new' ? undefined : open} onDone={() => setOpen(undefined)} />
    )
  return (
    <>
      <SectionRows onChange={setOpen} />
      <Actions>
        <Button icon="plus" kind="main" onClick={() => setOpen('new')}>
          {t.newSection}
        </Button>
      </Actions>
    </>
  )
}

function SectionRows({ onChange }: { onChange: (section: SectionView) => void }) {
  const t = useMessages(libraryMessages)
  const replica = useReplica()
  const { community } = replica
  const { act } = useAct()
  const { sections, resources } = useSlice(librarySlice)
  const move = (at: number, by: number) =>
    act(async () => {
      const ids = sections.map(({ id }) => id)
      const [moved] = ids.splice(at, 1)
      if (moved) ids.splice(at + by, 0, moved)
      const ordered = await api.put(path, { params: { community }, body: { sections: ids } })
      replica.update(librarySlice, (state) => ({ ...state, sections: ordered }))
    })
  return (
    <Rows label={t.sections}>
      {sections.map((section, at) => (
        <Row
          key={section.id}
          title={section.name}
          meta={t.resources(resources.filter(({ sectionId }) => sectionId === section.id).length)}
          end={
            <span className="section-order">
              <IconButton
                icon="chevron-up"
                size="s"
                label={t.moveUp(section.name)}
                disabled={at === 0}
                onClick={() => void move(at, -1)}
              />
              <IconButton
                icon="chevron-down"
                size="s"
                label={t.moveDown(section.name)}
                disabled={at === sections.length - 1}
                onClick={() => void move(at, 1)}
              />
              <IconButton
                icon="edit"
                size="s"
                label={`${t.edit}: ${section.name}`}
                onClick={() => onChange(section)}
              />
            </span>
          }
        />
      ))}
    </Rows>
  )
}

function SectionForm({
  section,
  onDone,
}: {
  section: SectionView | undefined
  onDone: () => void
}) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const [id] = useState(() => section?.id ?? newId())
  const [cover, setCover] = useState(section?.cover ?? null)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const words = {
      name: String(values.get('name')),
      description: String(values.get('description')),
    }
    const picture = cover && { id: cover.id }
    if (section) {
      const params = { community, sectionId: id }
      await api.patch(`${path}/{sectionId}`, { params, body: { ...words, cover: picture } })
    } else {
      const body = { id, ...words, ...(picture && { cover: picture }) }
      await api.post(path, { params: { community }, body })
    }
    onDone()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <TextField name="name" label={t.name} defaultValue={section?.name} maxLength={60} required />
      <TextField
        name="description"
        label={t.description}
        defaultValue={section?.description}
        maxLength={240}
        optional
      />
      <CoverField cover={cover} onChange={setCover} />
      <Actions>
        <SubmitButton>{t.save}</SubmitButton>
        <Button kind="quiet" onClick={onDone}>
          {t.cancel}
        </Button>
        {section && <Dissolve section={section} onDone={onDone} />}
      </Actions>
    </Form>
  )
}

function Dissolve({ section, onDone }: { section: SectionView; onDone: () => void }) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { act } = useAct()
  const params = { community, sectionId: section.id }
  const dissolve = async () => {
    if (await act(() => api.delete(`${path}/{sectionId}`, { params }))) onDone()
  }
  return (
    <ConfirmButton
      kind="danger"
      title={t.dissolveTitle(section.name)}
      verb={t.dissolve}
      text={t.dissolveText}
      onConfirm={dissolve}
    />
  )
}
