import type { Feature, Platform } from '#platform/server/feature.ts'
import { fileErrors } from '../messages/errors.ts'
import { dropJob, dropTask, forgetJob, forgetTask } from './remove-files.ts'
import { fileRoutes } from './routes.ts'
import { thumbnailJob, thumbnailTask } from './thumbnails.ts'
import { uploadingWith } from './upload-file.ts'

export { inText } from '../contract/addresses.ts'
export { longestName } from '../limits.ts'
export { sizeText } from '../messages/en.ts'
export { type Attaching, attachFiles, findAttachable, showFilesTo } from './attach-files.ts'
export { copyFiles } from './copy-files.ts'
export type { KeptFile } from './keep-content.ts'
export { isShown } from './kind.ts'
export { findFileOf, reserveFiles } from './lend-files.ts'
export { mergeSenders } from './merge-senders.ts'
export { attachPastFiles, openPastFiles, type PastFiles } from './past-files.ts'
export { removeFiles } from './remove-files.ts'
export { settleAllFiles, settleCover } from './settle-files.ts'
export { showPicture } from './show-picture.ts'
export { type Uploading, uploadFile, uploadingWith } from './upload-file.ts'

/** Files that people send, and who may read them. */
export function createFiles(platform: Platform): Feature {
  const uploading = uploadingWith(platform)
  const { store } = uploading
  return {
    name: 'files',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: fileErrors,
    routes: fileRoutes(uploading),
    jobs: {
      [thumbnailJob]: thumbnailTask(platform, store),
      [dropJob]: dropTask(platform),
      [forgetJob]: forgetTask(platform, store),
    },
  }
}
