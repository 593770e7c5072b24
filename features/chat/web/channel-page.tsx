import { useCallback, useEffect, useMemo, useState } from 'react'
import { useCommunity, useMe } from '#features/communities/web/index.ts'
import { type Instant, instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useDesk, useReplica } from '#platform/web/replica/index.ts'
import { useQuery, useTitle } from '#platform/web/router/index.ts'
import { sameItems, useStore } from '#platform/web/store/index.ts'
import { Empty, Page } from '#platform/web/ui/index.ts'
import type { ChannelSnapshot } from '../contract.ts'
import { chatMessages } from '../messages/index.ts'
import { ChannelBar } from './channel-bar.tsx'
import { useChannelTitle } from './channel-title.ts'
import { Composer } from './composer.tsx'
import { ComposerNote } from './composer-note.tsx'
import { rememberChannel } from './last-channel.ts'
import { rowsOf } from './rows.ts'
import { messageParcel, outgoing } from './sending.ts'
import { Stream } from './stream.tsx'
import { openTimeline } from './timeline.ts'
import { useChannel, useClosed } from './use-channel.ts'
import { useMarkRead } from './use-mark-read.ts'

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
  const { channel, unread } = snapshot
  const { member } = useMe()
  const { name, id: community } = useCommunity()
  const closed = useClosed(channel)
  const timeline = useTimeline(channel.id)
  const state = useStore(timeline.state)
  const rows = useRows(snapshot, state)
  const marked = useMarked(timeline)
  const [editing, setEditing] = useState<string>()
  const [latest, setLatest] = useState(false)
  useMarkRead(snapshot, latest)
  useTitle(useChannelTitle(channel), name)
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
      <div className="channel">
        <Stream
          {...{ channel, rows, timeline, state, marked, editing, unread }}
          onEdit={setEditing}
          onLatest={setLatest}
        />
        {closed ? (
          <ComposerNote closed={closed} />
        ) : (
          <Composer channel={channel} onEditLast={editLast} onSent={timeline.showLatest} />
        )}
      </div>
    </Page>
  )
}

function useTimeline(channelId: string) {
  const replica = useReplica()
  const timeline = useMemo(() => openTimeline(replica, channelId), [replica, channelId])
  useEffect(() => timeline.open(), [timeline])
  return timeline
}

/** The message of the address, once its surroundings are here. */
function useMarked(timeline: ReturnType<typeof openTimeline>): string | undefined {
  const { message: place } = useQuery()
  const id = place?.split('_')[1]
  useEffect(() => {
    if (!place || !id) return
    const known = timeline.state.get().messages.some((message) => message.id === id)
    if (!known) void timeline.showAround(place).catch(() => {})
  }, [timeline, place, id])
  return id
}

function useRows(
  snapshot: ChannelSnapshot,
  { messages, older, newer }: ReturnType<ReturnType<typeof openTimeline>['state']['get']>,
) {
  const { outbox } = useDesk()
  const { member: me } = useMe()
  const moments = useMoments()
  const today = useNow().slice(0, 10)
  const waiting = useStore(
    outbox.parcels,
    (parcels) =>
      parcels.filter(
        (parcel) =>
          parcel.kind === messageParcel && outgoing(parcel).channelId === snapshot.channel.id,
      ),
    sameItems,
  )
  const since = useNewSince(snapshot)
  const dayOf = useMemo(
    () => dayNames((at) => moments.day(at, instantFrom(`${today}T00:00:00.000000Z`))),
    [moments, today],
  )
  return useMemo(
    () => rowsOf({ messages, older, outgoing: newer ? [] : waiting, me, since, dayOf }),
    [messages, older, newer, waiting, me, since, dayOf],
  )
}

/** Where the line above what is new stands: it stays while one looks, and moves on when one comes back. */
function useNewSince({ readAt, unread }: ChannelSnapshot): Instant | undefined {
  const [since, setSince] = useState(() => (unread > 0 ? instantFrom(readAt) : undefined))
  useEffect(() => {
    const left = () => unread === 0 && setSince(instantFrom(readAt))
    window.addEventListener('blur', left)
    return () => window.removeEventListener('blur', left)
  }, [readAt, unread])
  return since
}

/** Asks the calendar once for each minute: a long history has many messages and few minutes. */
function dayNames(nameOf: (at: Instant) => string): (at: Instant) => string {
  const known = new Map<string, string>()
  return (at) => known.getOrInsertComputed(at.slice(0, 16), () => nameOf(at))
}
