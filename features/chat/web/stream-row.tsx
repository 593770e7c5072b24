import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { Time } from '#platform/web/ui/index.ts'
import type { ChannelView } from '../contract.ts'
import { directMessages } from '../messages/direct.ts'
import { chatMessages } from '../messages/index.ts'
import { threadMessages } from '../messages/threads.ts'
import { useOthers } from './channel-title.ts'
import { Folded } from './folded.tsx'
import { MessageRow } from './message-row.tsx'
import { OutgoingRow } from './outgoing-row.tsx'
import type { StreamRow } from './rows.ts'
import { useClosed } from './use-channel.ts'

interface StreamRowProps {
  row: StreamRow
  channel: ChannelView
  marked: string | undefined
  editing: string | undefined
  onEdit: (id: string | undefined) => void
}

/** One line of a channel. */
export function StreamRowView({ row, channel, marked, editing, onEdit }: StreamRowProps) {
  switch (row.kind) {
    case 'message':
      return (
        <div className="stream-row">
          <Folded author={row.message.author}>
            <MessageRow
              message={row.message}
              grouped={row.grouped}
              marked={row.key === marked}
              editing={row.key === editing}
              onEdit={onEdit}
            />
          </Folded>
        </div>
      )
    case 'outgoing':
      return (
        <div className="stream-row">
          <OutgoingRow parcel={row.parcel} grouped={row.grouped} />
        </div>
      )
    case 'day':
      return (
        <div className="stream-row stream-line">
          <Time at={row.at} form="day" />
        </div>
      )
    case 'answers':
      return <AnswersLine count={row.count} />
    case 'new':
      return <NewLine since={row.since} />
    case 'start':
      return <Start channel={channel} empty={row.empty} />
  }
}

function AnswersLine({ count }: { count: number }) {
  const t = useMessages(threadMessages)
  return (
    <div className="stream-row stream-line" data-answers>
      <span>{count > 0 ? t.replies(count) : t.noReplies}</span>
    </div>
  )
}

function NewLine({ since }: Pick<Extract<StreamRow, { kind: 'new' }>, 'since'>) {
  const t = useMessages(chatMessages)
  const moments = useMoments()
  const now = useNow()
  return (
    <div className="stream-row stream-line" data-new>
      <span>{t.newSince(moments.when(since, now))}</span>
    </div>
  )
}

function Start({ channel, empty }: { channel: ChannelView; empty: boolean }) {
  const t = useMessages(chatMessages)
  const closed = useClosed(channel)
  const words = useMessages(directMessages)
  const others = useOthers(channel)
  return (
    <div className="stream-row stream-start">
      <h2>
        <bdi>
          {channel.people
            ? words.directStart(others.map(({ name }) => name))
            : t.start(channel.name)}
        </bdi>
      </h2>
      <p>{channel.topic || (channel.people ? words.directStartText : t.startText)}</p>
      {empty && (
        <p>{closed === 'announcements' || closed === 'questions' ? t.emptyClosed : t.emptyText}</p>
      )}
    </div>
  )
}
