import type { Feature } from '#platform/server/feature.ts'
import { importErrors } from '../messages/errors.ts'
import { pastRoutes } from './past/routes.ts'

export type { ImportProgress } from './import-archive.ts'
export { importFrom } from './import-from.ts'
export type { Finding } from './report.ts'

/** What a group said elsewhere: bringing it in, and whose it is. */
export function createImports(): Feature {
  return { name: 'imports', errorTexts: importErrors, routes: pastRoutes }
}
