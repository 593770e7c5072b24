import type { Elsewhere } from '#features/chat/web/index.ts'
import { communitySlice, membersById } from '#features/communities/web/index.ts'
import {
  announcementTo,
  librarySlice,
  markAnnouncementsRead,
  newAnnouncements,
} from '#features/library/web/index.ts'
import { type Replica, useReplica, useSlice } from '#platform/web/replica/index.ts'
import { late } from '#platform/web/ui/index.ts'

/** What was announced and is new to the reader of a replica. */
export function announcedIn(replica: Replica): ReturnType<typeof newAnnouncements> {
  const [library, community] = [replica.read(librarySlice), replica.read(communitySlice)]
  if (!library || !community) return []
  const { member } = community.me
  const joinedAt = membersById(community).get(member)?.joinedAt ?? ''
  return newAnnouncements(library, { member, joinedAt })
}

function newIn(replica: Replica) {
  return announcedIn(replica).map(({ id }) => ({
    id,
    pathIn: (community: string) => announcementTo(community, id),
  }))
}

/** What is new besides chat: what was announced. */
export const elsewhere: Elsewhere = {
  newIn,
  useNew() {
    useSlice(librarySlice)
    return newIn(useReplica())
  },
  markRead: markAnnouncementsRead,
  Card: late(async () => (await import('#features/library/web/late.ts')).WaitsCard),
}
