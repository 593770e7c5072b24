import type { FileView } from '#features/files/contract.ts'
import { addressOf } from '#features/files/web/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import { upload } from '#platform/web/api/index.ts'

/** Sends a file that is to go along with a resource. */
export function sendFile(community: Id, file: File): Promise<FileView> {
  const path = addressOf(community, newId()).replace('/api/v1', '')
  return upload<FileView>(`${path}?name=${encodeURIComponent(file.name)}`, file)
}
