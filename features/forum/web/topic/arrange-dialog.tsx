import { useCommunityId } from '#features/communities/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Dialog, Form, SubmitOrCancel } from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useCategories } from '../use-category.ts'
import { useRights } from '../use-rights.ts'
import { TopicFields, topicFrom } from './topic-fields.tsx'

/** Title, category, kind and tags of a topic. */
export function ArrangeDialog({ topic, onClose }: { topic: TopicView; onClose: () => void }) {
  const t = useMessages(forumMessages)
  const community = useCommunityId()
  const may = useRights()
  const categories = useCategories().filter(
    (each) => each.id === topic.categoryId || may.openIn(each),
  )
  const { submit, problem } = useSubmission((values: FormData) =>
    api.patch('/communities/{community}/topics/{topicId}', {
      params: { community, topicId: topic.id },
      body: topicFrom(values),
    }),
  )
  return (
    <Dialog open onClose={onClose} title={t.arrangeTitle}>
      <Form
        problem={problem}
        onSubmit={async (values) => {
          if (await submit(values)) onClose()
        }}
      >
        <TopicFields {...topic} category={topic.categoryId} categories={categories} />
        <SubmitOrCancel verb={t.save} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
