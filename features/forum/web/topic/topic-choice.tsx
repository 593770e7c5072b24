import { useSubmission } from '#platform/web/calls/index.ts'
import { Dialog, Form, SelectField, SubmitOrCancel } from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'

interface TopicChoiceProps {
  topics: readonly TopicView[]
  words: { title: string; text: string; none: string; field: string; verb: string }
  /** Does it with the topic of this id. */
  onChoose(id: string): Promise<void>
  onClose(): void
}

/** Asks for one of these topics, or says that there is none. */
export function TopicChoice({ topics, words, onChoose, onClose }: TopicChoiceProps) {
  const { submit, problem } = useSubmission((values: FormData) =>
    onChoose(String(values.get('topic'))),
  )
  return (
    <Dialog open onClose={onClose} title={words.title}>
      <p>{topics.length > 0 ? words.text : words.none}</p>
      {topics.length > 0 && (
        <Form problem={problem} onSubmit={submit}>
          <SelectField
            name="topic"
            label={words.field}
            choices={topics.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <SubmitOrCancel verb={words.verb} onCancel={onClose} />
        </Form>
      )}
    </Dialog>
  )
}
