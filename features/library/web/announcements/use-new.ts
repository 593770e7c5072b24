import { useMe, useMembers } from '#features/communities/web/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import type { ResourceRow } from '../../contract.ts'
import { librarySlice } from '../replica.ts'
import { newAnnouncements } from './unread.ts'

/** Whether I have not read an announcement. */
export function useIsNew(): (row: Pick<ResourceRow, 'id'>) => boolean {
  const fresh = useNewAnnouncements()
  return ({ id }) => fresh.some((row) => row.id === id)
}

/** What was announced and I have not read. */
export function useNewAnnouncements(): readonly ResourceRow[] {
  const { member } = useMe()
  const joinedAt = useMembers().get(member)?.joinedAt ?? ''
  return newAnnouncements(useSlice(librarySlice), { member, joinedAt })
}
