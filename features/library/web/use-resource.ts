import { useCallback, useEffect } from 'react'
import type { Id } from '#lib/ids.ts'
import { type Loaded, useLoaded } from '#platform/web/calls/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import type { ResourceRow, ResourceView } from '../contract.ts'
import { api } from './api.ts'
import { librarySlice, withRow } from './replica.ts'

export interface ShownResource extends Loaded<ResourceView> {
  /** The row as the replica has it, which is there before the rest. */
  row: ResourceRow | undefined
  /** Takes the answer to a change of one's own. */
  take: (view: ResourceView) => void
}

/** A resource with what it says, asked for anew when the log says that it changed. */
export function useResource(resourceId: Id): ShownResource {
  const replica = useReplica()
  const { community } = replica
  const row = useSlice(librarySlice, (state) => state.resources.find(({ id }) => id === resourceId))
  const load = useCallback(
    () =>
      api.get('/communities/{community}/library/resources/{resourceId}', {
        params: { community, resourceId },
      }),
    [community, resourceId],
  )
  const loaded = useLoaded(load)
  const { value, set, reload } = loaded
  const isOld = row !== undefined && value !== undefined && !isSame(row, value.row)
  useEffect(() => {
    if (isOld) void reload()
  }, [isOld, reload])

  const take = (view: ResourceView) => {
    set(view)
    replica.update(librarySlice, (state) => withRow(state, view.row))
  }
  const shown = value && row ? { ...value, row } : value
  return { ...loaded, value: shown, row, take }
}

/** Whether two rows say the same but for the number of comments, which are asked for by themselves. */
function isSame(one: ResourceRow, other: ResourceRow): boolean {
  return asText({ ...one, comments: 0 }) === asText({ ...other, comments: 0 })
}

/** As JSON with its keys in order: a row out of the log has them in another one than a row out of an answer. */
function asText(row: ResourceRow): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
