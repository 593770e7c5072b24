import type { Feature, Platform } from '#platform/server/feature.ts'
import { emojiErrors } from '../messages/errors.ts'
import { forgetJob, forgetPicture } from './forget-picture.ts'
import { mountEmoji } from './mount-emoji.ts'
import { emojiRoutes } from './routes.ts'

export { findEmoji } from './find-emoji.ts'
export { emojiSnapshot } from './snapshot.ts'

/** The emoji that communities make themselves. */
export function createEmoji({ database, transact, files: store }: Platform): Feature {
  const files = store.area('emoji')
  return {
    name: 'emoji',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: emojiErrors,
    routes: emojiRoutes,
    jobs: { [forgetJob]: forgetPicture(transact, files) },
    mount: (app) => mountEmoji(app, { database, transact }, files),
  }
}
