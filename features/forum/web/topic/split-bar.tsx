import { useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { Button, Dialog, Form, SubmitOrCancel } from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { topicTo } from '../places.ts'
import { useCategories } from '../use-category.ts'
import { useSlug } from '../use-slug.ts'
import { TopicFields, topicFrom } from './topic-fields.tsx'

interface SplitBarProps {
  topic: TopicView
  chosen: ReadonlySet<string>
  onClose: () => void
}

/** Stands where one writes while posts are chosen to be moved out. */
export function SplitBar({ topic, chosen, onClose }: SplitBarProps) {
  const t = useMessages(forumMessages)
  const common = useMessages(platformMessages)
  const [naming, setNaming] = useState(false)
  return (
    <div className="topic-dock">
      <div className="topic-split" role="status">
        <span>{t.chosen(chosen.size)}</span>
        <Button kind="main" size="s" disabled={chosen.size === 0} onClick={() => setNaming(true)}>
          {t.moveChosen}
        </Button>
        <Button kind="quiet" size="s" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
      {naming && (
        <SplitDialog {...{ topic, chosen }} onClose={() => setNaming(false)} onDone={onClose} />
      )}
    </div>
  )
}

function SplitDialog({ topic, chosen, onClose, onDone }: SplitBarProps & { onDone: () => void }) {
  const t = useMessages(forumMessages)
  const community = useCommunityId()
  const slug = useSlug()
  const go = useGo()
  const categories = useCategories()
  const [id] = useState(newId)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    await api.post('/communities/{community}/topics/{topicId}/split', {
      params: { community, topicId: topic.id },
      body: { id, ...topicFrom(values), posts: [...chosen] },
    })
    onDone()
    go(topicTo(slug, id))
  })
  return (
    <Dialog open onClose={onClose} title={t.splitTitle}>
      <p>{t.splitText}</p>
      <Form problem={problem} onSubmit={submit}>
        <TopicFields categories={categories} category={topic.categoryId} />
        <SubmitOrCancel verb={t.splitVerb} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
