import { useCallback, useEffect, useMemo, useState } from 'react'
import { useCommunity, useMe } from '#features/communities/web/index.ts'
import { DropZone, useAttachments } from '#features/files/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { useQuery, useTitle } from '#platform/web/router/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { Empty, Page, useNarrow } from '#platform/web/ui/index.ts'
import type { ChannelSnapshot } from '../contract.ts'
import { chatMessages } from '../messages/index.ts'
import { Beside } from './beside/beside.tsx'
import { besideIn } from './beside/places.ts'
import { ChannelBar } from './channel-bar.tsx'
import { useChannelTitle } from './channel-title.ts'
import { Composer } from './composer.tsx'
import { ComposerNote } from './composer-note.tsx'
import { rememberChannel } from './last-channel.ts'
import { goesTo, type Outgoing } from './sending.ts'
import { Stream } from './stream.tsx'
import { openChannel } from './timeline.ts'
import { useChannel, useClosed } from './use-channel.ts'
import { useMarkRead } from './use-mark-read.ts'
import { useMarked } from './use-marked.ts'
import { useRows } from './use-rows.ts'

/** A channel: what is said in it, and where one says something. */
export function ChannelPage({ params }: { params: { channel: string } }) {
  const t = useMessages(chatMessages)
  const channel = useChannel(params.channel)
  if (!channel) {
    return (
      <Page>
        <Empty icon="hash" title={t.notFoundTitle}>
          {t.notFoundText}
        </Empty>
      </Page>
    )
  }
  return <ChannelScreen key={channel.channel.id} snapshot={channel} />
}

function ChannelScreen({ snapshot }: { snapshot: ChannelSnapshot }) {
  const t = useMessages(chatMessages)
  const { channel, unread } = snapshot
  const title = useChannelTitle(channel)
  const { member } = useMe()
  const { name, id: community } = useCommunity()
  const closed = useClosed(channel)
  const attached = useAttachments(community, channel.id)
  const timeline = useTimeline(channel.id)
  const state = useStore(timeline.state)
  const goesHere = useCallback((each: Outgoing) => goesTo(each, channel.id), [channel.id])
  const rows = useRows(snapshot, state, goesHere)
  const { thread, beside } = useQuery()
  const list = besideIn(beside)
  const open = thread !== undefined || list !== undefined
  const marked = useMarked(timeline, thread === undefined)
  const covered = useNarrow() && open
  const [editing, setEditing] = useState<string>()
  const [latest, setLatest] = useState(false)
  useMarkRead(snapshot, latest && !covered)
  useTitle(title, name)
  useEffect(() => rememberChannel(community, channel.id), [community, channel.id])

  const editLast = useCallback(() => {
    const mine = timeline.state
      .get()
      .messages.findLast(
        ({ author, deletedAt, pollId }) => author === member && deletedAt === null && !pollId,
      )
    if (mine) setEditing(mine.id)
  }, [timeline, member])

  return (
    <Page width="full">
      <ChannelBar channel={channel} />
      <DropZone className="channel" onFiles={closed ? undefined : attached.add} inert={covered}>
        <Stream
          {...{ channel, rows, timeline, state, marked, editing, unread }}
          label={t.messagesOf(title)}
          onEdit={setEditing}
          onLatest={setLatest}
        />
        {closed ? (
          <ComposerNote closed={closed} />
        ) : (
          <Composer channel={channel} onEditLast={editLast} onSent={timeline.showLatest} />
        )}
      </DropZone>
      {open && <Beside channel={channel} threadId={thread} list={list} />}
    </Page>
  )
}

function useTimeline(channelId: string) {
  const replica = useReplica()
  const timeline = useMemo(() => openChannel(replica, channelId), [replica, channelId])
  useEffect(() => timeline.open(), [timeline])
  return timeline
}
