import { useCommunityId } from '#features/communities/web/index.ts'
import { isWithin } from '#lib/audience.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import type { TopicView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { topicTo } from '../places.ts'
import { forumSlice } from '../replica.ts'
import { useSlug } from '../use-slug.ts'
import { TopicChoice } from './topic-choice.tsx'

/** Adds the posts of a topic to another one that is read by no more. */
export function MergeDialog({ topic, onClose }: { topic: TopicView; onClose: () => void }) {
  const t = useMessages(forumMessages)
  const community = useCommunityId()
  const slug = useSlug()
  const go = useGo()
  const others = useSlice(forumSlice, ({ topics }) => topics).filter(
    ({ id, audience }) => id !== topic.id && isWithin(audience, topic.audience),
  )
  const merge = async (id: string) => {
    const into = await api.post('/communities/{community}/topics/{topicId}/merge', {
      params: { community, topicId: topic.id },
      body: { into: id },
    })
    go(topicTo(slug, into.id, topic.lastNumber > 0 ? into.lastNumber - topic.lastNumber + 1 : 1))
  }
  const words = {
    title: t.mergeTitle,
    text: t.mergeText,
    none: t.mergeNone,
    field: t.mergeInto,
    verb: t.mergeVerb,
  }
  return <TopicChoice topics={others} words={words} onChoose={merge} onClose={onClose} />
}
