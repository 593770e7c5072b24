import { DraftRow } from '#features/chat/web/late.ts'
import { useCommunity } from '#features/communities/web/index.ts'
import type { DraftView } from '#features/drafts/contract.ts'
import { forumDoorMessages } from '#features/forum/messages/door.ts'
import { forumSlice, forumTo, newTopicTo, topicTo } from '#features/forum/web/index.ts'
import { libraryWords } from '#features/library/messages/library.ts'
import { newAnnouncementTo, newResourceTo } from '#features/library/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'

/** A draft that was begun in the forum, in the library or among announcements. */
export function OtherDraft({ draft }: { draft: DraftView }) {
  const forum = useMessages(forumDoorMessages)
  const library = useMessages(libraryWords)
  const { slug } = useCommunity()
  const [, topicId = ''] = /^forum\/([\da-f-]{36})$/.exec(draft.place) ?? []
  const topic = useSlice(forumSlice, ({ topics }) => topics.find(({ id }) => id === topicId))
  if (topicId)
    return (
      <DraftRow
        draft={draft}
        icon="forum"
        title={<bdi>{topic?.title ?? forum.forum}</bdi>}
        to={topicTo(slug, topicId)}
        isAnswer
      />
    )
  const places = {
    'forum/new': { icon: 'forum', title: forum.newTopic, to: newTopicTo(slug) },
    'library/new': { icon: 'library', title: library.library, to: newResourceTo(slug) },
    'announcements/new': {
      icon: 'megaphone',
      title: library.announcements,
      to: newAnnouncementTo(slug),
    },
  } as const
  const place = Object.entries(places).find(([name]) => name === draft.place)?.[1]
  return (
    <DraftRow
      draft={draft}
      icon={place?.icon ?? 'edit'}
      title={place?.title ?? forum.forum}
      to={place?.to ?? forumTo(slug)}
      isAnswer={false}
    />
  )
}
