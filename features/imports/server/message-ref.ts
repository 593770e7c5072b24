import type { ArchiveMessage, MessageRef } from './archive.ts'

/** What names a message in every import. */
export function refOf({ channelKey, key, idAt, at }: ArchiveMessage): MessageRef {
  return { channelKey, key, at: idAt ?? at }
}
