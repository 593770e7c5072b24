import type { Live } from '#platform/server/live/live.ts'
import type { Marking } from './drops/mark-file.ts'
import { commentRoutes } from './routes/comments.ts'
import { dropRoutes } from './routes/drops.ts'
import { publicationRoutes } from './routes/publications.ts'
import { readRoutes } from './routes/reads.ts'
import { type OpenedBy, resourceRoutes } from './routes/resources.ts'
import { sectionRoutes } from './routes/sections.ts'
import { suggestionRoutes } from './routes/suggestions.ts'

/** The routes of the library. */
export function libraryRoutes(live: Live, opened: OpenedBy, marking: Marking) {
  return [
    ...sectionRoutes,
    ...resourceRoutes(opened),
    ...suggestionRoutes,
    ...commentRoutes,
    ...dropRoutes(marking),
    ...publicationRoutes,
    ...readRoutes(live),
  ]
}

export type LibraryRoutes = ReturnType<typeof libraryRoutes>[number]
