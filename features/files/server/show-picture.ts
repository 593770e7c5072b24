import type { Files } from '#platform/server/files/files.ts'
import type { FileAnswer } from '#platform/server/http/file-answer.ts'
import type { StoredFile } from './access.ts'

/** A picture as it is shown in its place: made smaller, where a smaller one is there. For who guards what it goes along with. */
export async function showPicture(
  files: Files,
  { name, hash, type, size, large }: StoredFile,
): Promise<FileAnswer> {
  const made = large ? await files.size(large) : undefined
  const shared = { files, name, inline: true, passing: true }
  if (!large || made === undefined) return { ...shared, hash, type, size }
  return { ...shared, hash: large, type: 'image/webp', size: made }
}
