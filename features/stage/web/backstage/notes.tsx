import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Form, SubmitButton, TextAreaField } from '#platform/web/ui/index.ts'
import { stageMessages } from '../../messages/index.ts'
import { useBackstage } from './use-backstage.ts'

/** What hosts write to each other. */
export function Notes() {
  const t = useMessages(stageMessages)
  const { backstage, keep } = useBackstage()
  return (
    <section>
      <h2>{t.notes}</h2>
      <Form
        key={backstage.notes}
        onSubmit={(values) => keep({ notes: String(values.get('notes')) }, t.saved)}
      >
        <TextAreaField
          name="notes"
          label={t.notes}
          hint={t.notesHint}
          rows={3}
          defaultValue={backstage.notes}
        />
        <Actions>
          <SubmitButton>{t.save}</SubmitButton>
        </Actions>
      </Form>
    </section>
  )
}
