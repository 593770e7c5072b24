import { useEffect, useMemo, useState } from 'react'
import { useMe } from '#features/communities/web/index.ts'
import { type Instant, instantFrom } from '#lib/time.ts'
import { useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useDesk } from '#platform/web/replica/index.ts'
import { sameItems, useStore } from '#platform/web/store/index.ts'
import type { ChannelSnapshot } from '../contract.ts'
import { rowsOf, type StreamRow } from './rows.ts'
import { messageParcel, type Outgoing, outgoing } from './sending.ts'
import type { TimelineState } from './timeline.ts'

type Read = Pick<ChannelSnapshot, 'readAt' | 'unread'>

/** The lines of a channel or a thread, with what is on its way there. */
export function useRows(
  read: Read,
  { messages, older, newer }: TimelineState,
  goesHere: (message: Outgoing) => boolean,
): StreamRow[] {
  const { outbox } = useDesk()
  const { member: me } = useMe()
  const waiting = useStore(
    outbox.parcels,
    (parcels) => parcels.filter((each) => each.kind === messageParcel && goesHere(outgoing(each))),
    sameItems,
  )
  const since = useNewSince(read)
  const dayOf = useDayOf()
  return useMemo(
    () => rowsOf({ messages, older, outgoing: newer ? [] : waiting, me, since, dayOf }),
    [messages, older, newer, waiting, me, since, dayOf],
  )
}

/** Names the day of a time in the reader's zone. */
export function useDayOf(): (at: Instant) => string {
  const moments = useMoments()
  const today = useNow().slice(0, 10)
  return useMemo(
    () => dayNames((at) => moments.day(at, instantFrom(`${today}T00:00:00.000000Z`))),
    [moments, today],
  )
}

/** Where the line above what is new stands: it stays while one looks, and moves on when one comes back. */
function useNewSince({ readAt, unread }: Read): Instant | undefined {
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
