import { late } from '#platform/web/ui/index.ts'

export { contentOf, thumbnailOf } from '../contract/addresses.ts'
export { AttachButton } from './attach-button.tsx'
export { Attached } from './attached.tsx'
export { DropZone } from './drop-zone.tsx'
export { FileList } from './file-list.tsx'
export { useAttachToText, useTextFiles } from './text-files.ts'
export { useAttachments } from './use-attachments.ts'

/** Many files of a place, to find one again. Its code comes when it is opened. */
export const FileBoard = late(async () => (await import('./file-board.tsx')).FileBoard)
