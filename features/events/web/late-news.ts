import { useEffect } from 'react'
import { useMembers } from '#features/communities/web/index.ts'
import { instantFrom, minute, plus } from '#lib/time.ts'
import { useMessages, useNow } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { toast } from '#platform/web/ui/index.ts'
import type { EventsEntries } from '../contract.ts'
import { eventsWords } from '../messages/door.ts'

/** Tells hosts, wherever in the community they are, that somebody comes late. The log tells nobody else. */
export function useLateNews(): void {
  const replica = useReplica()
  const t = useMessages(eventsWords)
  const members = useMembers()
  const now = useNow()
  useEffect(
    () =>
      replica.onEntry(({ kind, data, at }) => {
        // What was said while this device was away stands in the list of who comes.
        if (kind !== 'events.running-late' || plus(instantFrom(at), 5 * minute) < now) return
        const { member, note } = data as EventsEntries[typeof kind]
        toast(t.late(members.get(member)?.name ?? '', note))
      }),
    [replica, t, members, now],
  )
}
