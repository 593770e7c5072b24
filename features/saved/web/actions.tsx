import './saved.css'
import { useState } from 'react'
import type { MessageView } from '#features/chat/contract.ts'
import type { MessageExtras } from '#features/chat/web/index.ts'
import { useCommunity } from '#features/communities/web/index.ts'
import type { PostView } from '#features/forum/contract.ts'
import type { PostExtras } from '#features/forum/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Icon, type MenuEntry } from '#platform/web/ui/index.ts'
import { WhenDialog } from '#platform/web/when/index.ts'
import type { SavedView } from '../contract.ts'
import { savedMessages } from '../messages/index.ts'
import { isDue, openItem } from './items.ts'
import { savedTo } from './places.ts'
import { useSaved } from './use-saved.ts'
import { useSaving } from './use-saving.ts'
import type { Keepable } from './wishes.ts'

/** What chat shows at each message for those who keep some: two lines of its menu, and a mark. */
export const savedExtras: MessageExtras = { useActions, Mark }

/** The same for posts of the forum. */
export const savedPostExtras: PostExtras = {
  useActions: (post) => useKeeping(keepablePost(post)),
  Mark: ({ post }) => <KeptMark id={post.id} />,
}

function useActions(said: MessageView) {
  return useKeeping(keepable(said))
}

function useKeeping(thing: Keepable) {
  const t = useMessages(savedMessages)
  const item = openItem(useSaved(), thing.itemId)
  const { save, remove, remind } = useSaving(thing)
  const [asking, setAsking] = useState(false)
  const entries: MenuEntry[] = [
    item
      ? { label: t.unsave, icon: 'bookmark', onSelect: remove }
      : { label: t.save, icon: 'bookmark', onSelect: save },
    {
      label: item?.remindAt ? t.changeReminder : t.remind,
      icon: 'bell',
      onSelect: () => setAsking(true),
    },
  ]
  const opened = (
    <WhenDialog
      open={asking}
      onClose={() => setAsking(false)}
      title={t.remind}
      verb={t.setReminder}
      onChoose={async (at) => {
        remind(at)
        return true
      }}
    />
  )
  return { entries, opened }
}

function keepable({ id: itemId, channelId, author, at, bot, body }: MessageView): Keepable {
  const message = { channelId, author, at, ...(bot && { bot }) }
  return { itemId, kind: 'message', message, post: null, body }
}

function keepablePost({ id: itemId, topicId, number, author, at, body }: PostView): Keepable {
  return { itemId, kind: 'post', message: null, post: { topicId, number, author, at }, body }
}

function Mark({ message }: { message: MessageView }) {
  return <KeptMark id={message.id} />
}

function KeptMark({ id }: { id: string }) {
  const item = openItem(useSaved(), id)
  return item ? <SavedMark item={item} /> : null
}

function SavedMark({ item }: { item: SavedView }) {
  const t = useMessages(savedMessages)
  const { slug } = useCommunity()
  const moments = useMoments()
  const now = useNow()
  const words = isDue(item)
    ? t.isDue
    : item.remindAt
      ? t.remindsAt(moments.ahead(instantFrom(item.remindAt), now))
      : t.isSaved
  return (
    <Link to={savedTo(slug)} className="saved-mark" data-due={isDue(item) || undefined}>
      <Icon name={item.remindAt ? 'bell' : 'bookmark'} size="s" />
      {words}
    </Link>
  )
}
