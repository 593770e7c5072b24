import { useCallback, useEffect, useMemo, useState } from 'react'
import { now } from '#lib/time.ts'
import { useReading } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import type { EventView, OccurrenceView } from '../../../contract.ts'
import { splitSeries } from '../../../recurrence/split-series.ts'
import { changedIn, readKept, writeKept } from '../changes.ts'
import { type Draft, draftOf, type Said, saidOf } from '../draft.ts'
import { saidIn } from '../said-in.ts'

/** The later part of a series as it is being written, and what of it is to be another than before. This device keeps it until it is done. */
export function useFollowing(view: EventView, { id, slot }: OccurrenceView) {
  const { community } = useReplica()
  const { zone } = useReading()
  const kept = `${view.row.id}/${id}`
  const [opened] = useState(() => {
    const part = partFrom(view, slot)
    const writer = { zone, now: now() }
    const { change } = readKept(community, kept) ?? {}
    const { cover } = view.row
    return (
      part && {
        version: view.row.version,
        said: saidIn(draftOf(part, cover, writer), writer),
        draft: draftOf({ ...part, ...change }, cover, writer),
      }
    )
  })
  const [draft, setDraft] = useState(opened?.draft)
  const change = useMemo(
    () => (opened && draft ? changedIn(opened.said, saidIn(draft, { zone })) : {}),
    [opened, draft, zone],
  )
  const after = opened?.version ?? 0
  useEffect(() => writeKept(community, kept, { after, change }), [community, kept, after, change])
  return {
    draft,
    change,
    set: useCallback(
      (what: Partial<Draft>) => setDraft((last) => last && { ...last, ...what }),
      [],
    ),
    forget: () => writeKept(community, kept, { after, change: {} }),
  }
}

/** What is said of the dates from a slot on, as long as nothing is changed; undefined where no series goes on from it. */
function partFrom(view: EventView, slot: string): Said | undefined {
  const said = saidOf(view)
  const { starts: start, exceptSlots: except, extraSlots: extra, rule, zone, minutes } = said
  const halves = splitSeries({ start, rule, zone, minutes, except, extra }, slot)
  if (!halves) return undefined
  const { after } = halves
  return {
    ...{ ...said, starts: after.start, rule: after.rule },
    ...{ exceptSlots: [...(after.except ?? [])], extraSlots: [...(after.extra ?? [])] },
  }
}
