import type { Feature, Platform } from '#platform/server/feature.ts'
import { diskFiles } from '#platform/server/files/disk-files.ts'
import type { Files } from '#platform/server/files/files.ts'
import { emojiErrors } from '../messages/errors.ts'
import { forgetJob, forgetPicture } from './forget-picture.ts'
import { mountEmoji } from './mount-emoji.ts'
import { emojiRoutes } from './routes.ts'

export { findEmoji } from './find-emoji.ts'
export { emojiSnapshot } from './snapshot.ts'

/** The emoji that communities make themselves. */
export function createEmoji({ config, database, transact }: Platform): Feature {
  const files = emojiFiles(config.dataDir)
  return {
    name: 'emoji',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: emojiErrors,
    routes: emojiRoutes,
    jobs: { [forgetJob]: forgetPicture(transact, files) },
    mount: (app) => mountEmoji(app, { database, transact }, files),
  }
}

/** Where their pictures are kept. */
export function emojiFiles(dataDir: string): Files {
  return diskFiles(dataDir, 'emoji')
}
