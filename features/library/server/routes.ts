import type { Marking } from './drops/mark-file.ts'
import { commentRoutes } from './routes/comments.ts'
import { dropRoutes } from './routes/drops.ts'
import { publicationRoutes } from './routes/publications.ts'
import { type OpenedBy, resourceRoutes } from './routes/resources.ts'
import { sectionRoutes } from './routes/sections.ts'
import { suggestionRoutes } from './routes/suggestions.ts'

/** The routes of the library. */
export function libraryRoutes(opened: OpenedBy, marking: Marking) {
  return [
    ...sectionRoutes,
    ...resourceRoutes(opened),
    ...suggestionRoutes,
    ...commentRoutes,
    ...dropRoutes(marking),
    ...publicationRoutes,
  ]
}

export type LibraryRoutes = ReturnType<typeof libraryRoutes>[number]
