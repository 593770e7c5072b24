import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { derivedId } from '#platform/server/derived-id.ts'

/**
 * The id that something of another tool has in a community: the same in every import, so that importing again doubles
 * nothing. `key` names it within the tool, together with what it is in. An id with a time is a UUIDv7 of that time.
 */
export function importedId(community: Id, key: readonly string[], at?: Instant): Id {
  return derivedId([community, ...key], at)
}
