import './saved.css'
import { useState } from 'react'
import type { MessageView } from '#features/chat/contract.ts'
import type { MessageExtras } from '#features/chat/web/index.ts'
import { useCommunity } from '#features/communities/web/index.ts'
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

function useActions(said: MessageView) {
  const { id } = said
  const t = useMessages(savedMessages)
  const item = openItem(useSaved(), id)
  const { save, remove, remind } = useSaving(keepable(said))
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

function Mark({ message }: { message: MessageView }) {
  const item = openItem(useSaved(), message.id)
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
