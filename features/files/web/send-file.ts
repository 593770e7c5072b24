import { type Id, newId } from '#lib/ids.ts'
import { upload } from '#platform/web/api/index.ts'
import { addressOf } from '../contract/addresses.ts'
import type { FileView } from '../contract.ts'

/** Sends a file that is to go along with something. */
export function sendFile(community: Id, file: File): Promise<FileView> {
  const path = addressOf(community, newId()).replace('/api/v1', '')
  return upload<FileView>(`${path}?name=${encodeURIComponent(file.name)}`, file)
}
