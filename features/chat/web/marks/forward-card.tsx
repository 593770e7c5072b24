import { useMember } from '#features/communities/web/index.ts'
import { FileList } from '#features/files/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Time } from '#platform/web/ui/index.ts'
import type { ForwardView, MessageView } from '../../contract.ts'
import { chatMessages } from '../../messages/index.ts'
import { marksMessages } from '../../messages/marks.ts'
import { MessageText } from '../message-text.tsx'
import { messageTo } from '../places.ts'
import { chatSlice } from '../replica.ts'
import { useSlug } from '../use-slug.ts'
import { useSource } from './use-source.ts'

/** A message that is passed on, as it is now. */
export function ForwardCard({ forwards }: { forwards: ForwardView }) {
  const t = useMessages(marksMessages)
  const source = useSource(forwards)
  return (
    <blockquote className="forward-card">
      {source === 'coming' && <p className="meta">{t.sourceComing}</p>}
      {source === 'hidden' && <p className="meta">{t.sourceHidden}</p>}
      {typeof source === 'object' &&
        (source.deletedAt ? <p className="meta">{t.sourceGone}</p> : <Source message={source} />)}
    </blockquote>
  )
}

/** What was said, by whom and where, and the way there. */
export function Source({ message }: { message: MessageView }) {
  const t = useMessages(marksMessages)
  const { somebody } = useMessages(chatMessages)
  const author = useMember(message.author)
  const channel = useSlice(
    chatSlice,
    ({ channels }) =>
      channels.find((each) => each.channel.id === message.channelId)?.channel.name ?? '',
  )
  const name = message.bot?.name ?? author?.name ?? somebody
  return (
    <>
      <p className="forward-head">
        <b>
          <bdi>{t.forwardedFrom(name, channel ? `#${channel}` : t.elsewhere)}</bdi>
        </b>
        <Time at={instantFrom(message.at)} form="date" />
        <Link to={messageTo(useSlug(), message)}>{t.jump}</Link>
      </p>
      {message.body && <MessageText text={message.body} />}
      {message.files && <FileList files={message.files} />}
    </>
  )
}
