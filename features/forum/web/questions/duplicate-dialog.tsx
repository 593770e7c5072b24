import { useCommunityId } from '#features/communities/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Actions, Button, Dialog, Form, SelectField, SubmitButton } from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { questionMessages } from '../../messages/questions.ts'
import { api } from '../api.ts'
import { forumSlice } from '../replica.ts'
import { likestFirst } from './likeness.ts'

/** Chooses the topic that has the question already, the likest first. */
export function DuplicateDialog({ topic, onClose }: { topic: TopicView; onClose: () => void }) {
  const t = useMessages(questionMessages)
  const common = useMessages(platformMessages)
  const community = useCommunityId()
  const held = useSlice(forumSlice, ({ topics }) => topics)
  const others = likestFirst(
    topic.title,
    held.filter(({ id, audience }) => id !== topic.id && isWithin(topic.audience, audience)),
  )
  const { submit, problem } = useSubmission(async (values: FormData) => {
    await api.put('/communities/{community}/topics/{topicId}/duplicate', {
      params: { community, topicId: topic.id },
      body: { of: String(values.get('of')) },
    })
    onClose()
  })
  return (
    <Dialog open onClose={onClose} title={t.duplicateTitle}>
      <p>{others.length > 0 ? t.duplicateText : t.duplicateNone}</p>
      {others.length > 0 && (
        <Form problem={problem} onSubmit={submit}>
          <SelectField
            name="of"
            label={t.duplicateField}
            choices={others.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Actions>
            <SubmitButton>{t.duplicateVerb}</SubmitButton>
            <Button kind="quiet" onClick={onClose}>
              {common.cancel}
            </Button>
          </Actions>
        </Form>
      )}
    </Dialog>
  )
}

/** As the server has it; here it only leaves out what would be refused. */
function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
  return outer.includes('members') || inner.every((key) => outer.includes(key))
}
