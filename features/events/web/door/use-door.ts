import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useMe } from '#features/communities/web/index.ts'
import { day, instantFrom, millisecondsOf } from '#lib/time.ts'
import { ApiProblem } from '#platform/web/api/index.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useDesk, useReplica } from '#platform/web/replica/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import type { DoorView } from '../../contract.ts'
import { doorDaysLate } from '../../limits.ts'
import { api } from '../api.ts'
import { useReloadOn } from '../use-reload-on.ts'
import { applyDoor, notedFor, withCheckIn, withNoted, withoutCheckIn } from './door-state.ts'
import { onDoorNews } from './sending.ts'

/** What changes who is on the list. */
const telling: ReadonlySet<string> = new Set(['events.seats-changed', 'events.event-changed'])

/**
 * The door of a date: as the server said it, else as this device kept it; kept up by the log, with what was noted here and
 * is not sent.
 */
export function useDoor(occurrenceId: string) {
  const replica = useReplica()
  const { community } = replica
  const { member } = useMe()
  const { outbox, views } = useDesk()
  const key = `door/${occurrenceId}`
  const [known, setKnown] = useState<DoorView>()
  const heard = useRef<((so: DoorView) => DoorView)[]>([])
  const load = useCallback(async () => {
    const { length } = heard.current
    const path = '/communities/{community}/occurrences/{occurrenceId}/door'
    const said = await api.get(path, { params: { community, occurrenceId } })
    // What was heard while the answer was under way may not be in it; to apply it twice changes nothing.
    return heard.current.slice(length).reduce((so, change) => change(so), said)
  }, [community, occurrenceId])
  const { value, error, reload } = useLoaded(load)

  useEffect(() => {
    void views.readView(key).then((kept) => kept && setKnown((so) => so ?? (kept as DoorView)))
  }, [views, key])
  useEffect(() => {
    if (value) setKnown(value)
  }, [value])
  useEffect(() => {
    // Who may not stand here any more has nothing left of the list.
    if (!(error instanceof ApiProblem && (error.status === 403 || error.status === 404))) return
    setKnown(undefined)
    void views.keepView({ key, view: undefined, until: 0 })
  }, [error, views, key])
  useEffect(() => {
    if (!known) return
    const until = millisecondsOf(instantFrom(known.until)) + doorDaysLate * day
    void views.keepView({ key, view: known, until })
  }, [views, key, known])
  useEffect(() => {
    const change = (to: (so: DoorView) => DoorView) => {
      heard.current.push(to)
      setKnown((so) => so && to(so))
    }
    const stops = [
      replica.onEntry((entry) => {
        if (!entry.kind.startsWith('events.')) return
        change((so) => applyDoor(so, entry))
      }),
      onDoorNews((news) =>
        change((so) =>
          news.checkIn ? withCheckIn(so, news.checkIn) : withoutCheckIn(so, news.undone),
        ),
      ),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [replica])
  useReloadOn(telling, reload)
  useReloadWhenBack(reload)

  const parcels = useStore(outbox.parcels)
  const noted = useMemo(() => notedFor(parcels, occurrenceId), [parcels, occurrenceId])
  const door = useMemo(() => known && withNoted(known, noted, member), [known, noted, member])
  return { door, error, noted, reload }
}

/** What other doors noted while this device had no line. */
function useReloadWhenBack(reload: () => Promise<void>): void {
  const { live } = useDesk()
  const line = useStore(live.state)
  useEffect(() => {
    if (line === 'live') void reload()
  }, [line, reload])
}
