import './pin-list.css'
import { useCallback, useEffect } from 'react'
import { useMember } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Busy, Face, Time } from '#platform/web/ui/index.ts'
import type { MessageView } from '../../contract.ts'
import { chatMessages } from '../../messages/index.ts'
import { marksMessages } from '../../messages/marks.ts'
import { api } from '../api.ts'
import { MessageText } from '../message-text.tsx'
import { messageTo } from '../places.ts'
import { useSlug } from '../use-slug.ts'

/** What is pinned in a channel, the last first, with the way to each. */
export function PinList({ channelId, onClose }: { channelId: string; onClose: () => void }) {
  const t = useMessages(marksMessages)
  const { value, error } = usePins(channelId)
  return (
    <section className="pin-list" aria-label={t.pins}>
      <h2>{t.pins}</h2>
      {!value && (error ? <p role="alert">{t.pinsFailed}</p> : <Busy>{t.pins}</Busy>)}
      {value?.length === 0 && <p className="meta">{t.noPins}</p>}
      {value && value.length > 0 && (
        <ul>
          {value.map((message) => (
            <Pin key={message.id} message={message} onClose={onClose} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Pin({ message, onClose }: { message: MessageView; onClose: () => void }) {
  const t = useMessages(marksMessages)
  const { somebody } = useMessages(chatMessages)
  const author = useMember(message.author)
  const name = message.bot?.name ?? author?.name ?? somebody
  return (
    <li>
      <div className="pin-head">
        <Face person={{ ...author, id: message.author, name }} size="xs" />
        <b>
          <bdi>{name}</bdi>
        </b>
        <Time at={instantFrom(message.at)} form="date" />
      </div>
      <div className="pin-text">
        <MessageText text={message.body} />
      </div>
      <Link to={messageTo(useSlug(), message)} onClick={onClose}>
        {t.jump}
      </Link>
    </li>
  )
}

/** The pins, asked for anew when a message of the channel changes. */
function usePins(channelId: string) {
  const replica = useReplica()
  const load = useCallback(
    () =>
      api.get('/communities/{community}/channels/{channelId}/pins', {
        params: { community: replica.community, channelId },
      }),
    [replica, channelId],
  )
  const pins = useLoaded(load)
  const { reload } = pins
  useEffect(
    () =>
      replica.onEntry(({ kind, data }) => {
        const { channelId: changed } = data as Partial<MessageView>
        if (kind.startsWith('chat.message-') && changed === channelId) void reload()
      }),
    [replica, channelId, reload],
  )
  return pins
}
