import { reserveFiles } from '#features/files/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import {
  type Audience,
  type AudienceKey,
  leadsOnly,
  onlyMembers,
} from '#platform/server/log/audience.ts'
import type { Resource } from './resource-rows.ts'

type Guarded = Pick<Resource, 'community' | 'id' | 'author' | 'termsVersion' | 'audience'>

/** Those who see a resource whatever its plan says: its author and leads. */
export function managersOf({ author }: Pick<Resource, 'author'>): Audience {
  return author ? [...leadsOnly, ...onlyMembers([author])] : leadsOnly
}

/** Who reads the files by their own address. Those of a drop are handed out by the library alone, which asks for more. */
function readersOf(resource: Guarded): readonly AudienceKey[] {
  return resource.termsVersion === null ? resource.audience : managersOf(resource)
}

/** Lets the files of a resource, and its cover, be seen by those who may now. */
export async function reserveFilesOf(
  tx: Tx,
  resource: Guarded & Pick<Resource, 'files' | 'cover'>,
): Promise<void> {
  const files = resource.files.map(({ id }) => id)
  await reserveFiles(tx, resource.community, files, readersOf(resource))
  const covers = resource.cover ? [resource.cover.id] : []
  await reserveFiles(tx, resource.community, covers, resource.audience)
}
