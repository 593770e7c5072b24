import { useCommunityId } from '#features/communities/web/index.ts'
import { isWithin } from '#lib/audience.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import type { TopicView } from '../../contract.ts'
import { questionMessages } from '../../messages/questions.ts'
import { api } from '../api.ts'
import { forumSlice } from '../replica.ts'
import { TopicChoice } from '../topic/topic-choice.tsx'
import { likestFirst } from './likeness.ts'

/** Chooses the topic that has the question already, the likest first. */
export function DuplicateDialog({ topic, onClose }: { topic: TopicView; onClose: () => void }) {
  const t = useMessages(questionMessages)
  const community = useCommunityId()
  const held = useSlice(forumSlice, ({ topics }) => topics)
  const others = likestFirst(
    topic.title,
    held.filter(({ id, audience }) => id !== topic.id && isWithin(topic.audience, audience)),
  )
  const close = async (of: string) => {
    await api.put('/communities/{community}/topics/{topicId}/duplicate', {
      params: { community, topicId: topic.id },
      body: { of },
    })
    onClose()
  }
  const words = {
    title: t.duplicateTitle,
    text: t.duplicateText,
    none: t.duplicateNone,
    field: t.duplicateField,
    verb: t.duplicateVerb,
  }
  return <TopicChoice topics={others} words={words} onChoose={close} onClose={onClose} />
}
