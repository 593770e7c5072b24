import type { Feature, Platform } from '#platform/server/feature.ts'
import { importErrors } from '../messages/errors.ts'
import { importRoutes } from './routes.ts'
import { mountUpload } from './runs/mount-upload.ts'
import { uploadsIn } from './runs/uploads.ts'

export type { ImportProgress } from './import-archive.ts'
export { importFrom } from './import-from.ts'
export type { Finding } from './report.ts'

/** What a group said elsewhere: bringing it in, and whose it is. */
export function createImports(platform: Platform): Feature {
  const uploads = uploadsIn(platform.config.dataDir)
  return {
    name: 'imports',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: importErrors,
    routes: importRoutes(platform, uploads),
    mount: (app) => mountUpload(app, platform, uploads),
  }
}
