import type { Platform } from '#platform/server/feature.ts'
import { adviceRoutes } from './advice/routes.ts'
import { pastRoutes } from './past/routes.ts'
import { runRoutes } from './runs/routes.ts'
import type { Uploads } from './runs/uploads.ts'

/** The routes of imports: whose past it is, whom to invite, and bringing it in. */
export const importRoutes = (platform: Platform, uploads: Uploads) => [
  ...pastRoutes,
  ...adviceRoutes,
  ...runRoutes(platform, uploads),
]

export type ImportRoutes = ReturnType<typeof importRoutes>[number]
