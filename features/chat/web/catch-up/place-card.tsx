import { useMembers } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Face, Time } from '#platform/web/ui/index.ts'
import type { MessageView } from '../../contract.ts'
import { directMessages } from '../../messages/direct.ts'
import { chatMessages } from '../../messages/index.ts'
import { threadMessages } from '../../messages/threads.ts'
import { useChannelTitle } from '../channel-title.ts'
import { MessageText } from '../message-text.tsx'
import { CatchUpCard } from './catch-up-card.tsx'
import type { WaitingPlace } from './waiting.ts'

interface PlaceCardProps {
  place: WaitingPlace
  onOpen: () => void
  onRead: () => void
}

/** One place in which something waits: why, the latest of it, and what to do. */
export function PlaceCard({ place, onOpen, onRead }: PlaceCardProps) {
  const t = useMessages(directMessages)
  const threads = useMessages(threadMessages)
  const { channel, thread, unread, reason, shown } = place
  const name = useChannelTitle(channel)
  const title = thread ? threads.threadIn(name) : name
  const more = unread - shown.length
  return (
    <CatchUpCard
      title={title}
      reason={t.reason[reason]}
      pressing={reason !== 'talk'}
      onOpen={onOpen}
      onRead={onRead}
    >
      {shown.map((message) => (
        <Line key={message.id} message={message} />
      ))}
      {thread ? (
        <p className="meta">{threads.unread(unread)}</p>
      ) : (
        more > 0 && <p className="meta">{t.moreMessages(more)}</p>
      )}
    </CatchUpCard>
  )
}

function Line({ message }: { message: MessageView }) {
  const t = useMessages(chatMessages)
  const author = useMembers().get(message.author)
  const threads = useMessages(threadMessages)
  const files = message.files?.length ?? 0
  const wordless = message.deletedAt
    ? threads.gone
    : files > 0
      ? t.withFiles(files)
      : threads.untold
  const name = message.bot?.name ?? author?.name ?? t.somebody
  return (
    <div className="catch-up-line">
      <Face person={{ ...author, id: message.author, name }} size="s" />
      <div>
        <p className="meta">
          <bdi>{name}</bdi> <Time at={instantFrom(message.at)} form="time" />
        </p>
        {message.body ? <MessageText text={message.body} /> : <p>{wordless}</p>}
      </div>
    </div>
  )
}
