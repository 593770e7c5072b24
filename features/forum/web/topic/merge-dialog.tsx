import { useCommunityId } from '#features/communities/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { Actions, Button, Dialog, Form, SelectField, SubmitButton } from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { topicTo } from '../places.ts'
import { forumSlice } from '../replica.ts'
import { useSlug } from '../use-slug.ts'

/** Adds the posts of a topic to another one that is read by no more. */
export function MergeDialog({ topic, onClose }: { topic: TopicView; onClose: () => void }) {
  const t = useMessages(forumMessages)
  const common = useMessages(platformMessages)
  const community = useCommunityId()
  const slug = useSlug()
  const go = useGo()
  const others = useSlice(forumSlice, ({ topics }) => topics).filter(
    ({ id, audience }) => id !== topic.id && isWithin(audience, topic.audience),
  )
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const into = await api.post('/communities/{community}/topics/{topicId}/merge', {
      params: { community, topicId: topic.id },
      body: { into: String(values.get('into')) },
    })
    go(topicTo(slug, into.id, topic.lastNumber > 0 ? into.lastNumber - topic.lastNumber + 1 : 1))
  })
  return (
    <Dialog open onClose={onClose} title={t.mergeTitle}>
      <p>{others.length > 0 ? t.mergeText : t.mergeNone}</p>
      {others.length > 0 && (
        <Form problem={problem} onSubmit={submit}>
          <SelectField
            name="into"
            label={t.mergeInto}
            choices={others.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Actions>
            <SubmitButton>{t.mergeVerb}</SubmitButton>
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
