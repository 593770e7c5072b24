import { z } from 'zod'
import { id } from '#lib/shapes.ts'
import { AnnouncementReads } from './contract/reads.ts'
import { ResourceRow } from './contract/resource.ts'
import { SectionView } from './contract/section.ts'

export * from './contract/comment.ts'
export * from './contract/drop.ts'
export * from './contract/publication.ts'
export * from './contract/reads.ts'
export * from './contract/resource.ts'
export * from './contract/section.ts'

/** What a replica holds of a library: everything in rows, and what its member did with drops. */
export const LibrarySnapshot = z.object({
  sections: z.array(SectionView),
  /** By id. */
  resources: z.array(ResourceRow),
  /** The newest terms one agreed to, by the resource's id. */
  acknowledged: z.array(z.object({ resourceId: id, version: z.int() })),
  /** What one answered. */
  answered: z.array(id),
  /** The announcements one has read. */
  read: AnnouncementReads,
})
export type LibrarySnapshot = z.output<typeof LibrarySnapshot>

/** The entries this feature writes, by kind. */
export interface LibraryEntries {
  'library.sections-changed': { sections: SectionView[] }
  /** A resource as it is now, for those who see it. Null where its words were taken away: a later entry says more. */
  'library.resource-changed': { id: string; resource: ResourceRow | null }
  /** For those who saw it: some of them do no longer. Who still does hears of it right after. */
  'library.resource-withdrawn': { id: string }
  /** For the member and for leads. */
  'library.terms-acknowledged': {
    resourceId: string
    member: string
    version: number
    at: string
  }
  'library.drop-answered': { resourceId: string; member: string; at: string }
  /** For the owner: is it still true? */
  'library.review-due': { resourceId: string }
  /** A comment came or went; its words come by HTTP, to those for whom the resource opens. */
  'library.commented': { resourceId: string; commentId: string; comments: number }
}
