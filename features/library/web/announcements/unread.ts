import type { Viewer } from '#platform/web/replica/index.ts'
import type { LibrarySnapshot, ResourceRow } from '../../contract.ts'

/** What was announced since a member came, by others, and what they have not read of it; by id. */
export function newAnnouncements(
  { resources, read }: LibrarySnapshot,
  { member, joinedAt }: Viewer,
): readonly ResourceRow[] {
  return resources.filter(
    ({ id, kind, status, author, createdAt }) =>
      kind === 'announcement' &&
      status === 'published' &&
      author !== member &&
      createdAt > joinedAt &&
      !read.includes(id),
  )
}
