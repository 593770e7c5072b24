import { useAttachToText } from '#features/files/web/index.ts'
import { CoverField } from '#features/files/web/late.ts'
import { LongEditor } from '#platform/web/editor/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, TextAreaField, TextField } from '#platform/web/ui/index.ts'
import { longestBody, longestSummary, longestTitle } from '../../../limits.ts'
import { editMessages } from '../../../messages/edit.ts'
import { EventText } from '../../event/event-text.tsx'
import { type SectionProps, useFaultWords } from './section.ts'

/** What an event is: its title, a sentence or two, what to expect, a picture. */
export function WhatSection(props: SectionProps) {
  const { draft, set } = props
  const t = useMessages(editMessages)
  const attach = useAttachToText()
  return (
    <Card title={t.what}>
      <TitleFields {...props} />
      <LongEditor
        name="body"
        label={t.body}
        value={draft.body}
        onChange={(body) => set({ body })}
        most={longestBody}
        attach={attach}
        preview={(text) => <EventText text={text} />}
        optional
      />
      <TextField
        name="tags"
        label={t.tags}
        hint={t.tagsHint}
        value={draft.tags}
        onChange={({ currentTarget }) => set({ tags: currentTarget.value })}
        autoComplete="off"
        optional
      />
      <CoverField cover={draft.cover} onChange={(cover) => set({ cover })} hint={t.coverHint} />
    </Card>
  )
}

/** Title and summary. */
export function TitleFields({ draft, set, faults }: SectionProps) {
  const t = useMessages(editMessages)
  const wrong = useFaultWords(faults)
  return (
    <>
      <TextField
        name="title"
        label={t.title}
        error={wrong.title}
        value={draft.title}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        maxLength={longestTitle}
        autoComplete="off"
      />
      <TextAreaField
        name="summary"
        label={t.summary}
        hint={t.summaryHint}
        value={draft.summary}
        onChange={({ currentTarget }) => set({ summary: currentTarget.value })}
        most={longestSummary}
        rows={2}
        optional
      />
    </>
  )
}
