import { type Member, memberFor } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { day } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Refusal } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { Files } from '#platform/server/files/files.ts'
import type { Incoming } from '#platform/server/http/route.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { FileView } from '../contract.ts'
import { fileColumns, presentFile, type StoredFile } from './access.ts'
import { area } from './area.ts'
import { insertFiles } from './insert-files.ts'
import { abandonArrival, type KeptFile, keepContent } from './keep-content.ts'
import { receiveContent } from './receive-content.ts'
import { dropJob } from './remove-files.ts'
import { usedBy } from './used-by.ts'

/** What uploads are done with. */
export interface Uploading {
  platform: Pick<Platform, 'config' | 'transact' | 'files'>
  store: Files
}

/** Uploads of this server. */
export function uploadingWith(platform: Uploading['platform']): Uploading {
  return { platform, store: platform.files.area(area) }
}

interface Upload {
  id: Id
  name: string
  content: Incoming
}

/**
 * Takes a file, for its sender alone until it is attached to something. It is read to a draft first, and no transaction waits
 * for that; whether the sender may is asked again when it is all here. The same id again answers with the first file.
 */
export async function uploadFile(
  { platform, store }: Uploading,
  member: Member,
  upload: Upload,
): Promise<FileView> {
  const { config, transact } = platform
  await using content = await receiveContent(platform, upload.content)
  const kept = await keepContent({ transact, store }, content, upload)
  try {
    return await transact((tx) => noteFile(tx, member, kept, config.fileLimits))
  } catch (error) {
    await transact((tx) => abandonArrival(tx, kept))
    throw error
  }
}

async function noteFile(
  tx: Tx,
  { person, community }: Member,
  kept: KeptFile,
  limits: { community: number },
): Promise<FileView> {
  const { view } = kept
  await lockLogs(tx, [community])
  const { member } = await memberFor(tx, person, community)
  const earlier = await findFile(tx, community, view.id)
  if (earlier && earlier.uploadedBy !== member) throw new Conflict('file.id-taken')
  if (earlier) {
    await abandonArrival(tx, kept)
    return presentFile(earlier)
  }
  const used = await usedBy(tx, community)
  if (used + view.size > limits.community) throw new Refusal(413, 'file.community-full')
  await insertFiles(tx, community, [{ ...kept, by: member }], onlyMembers([member]))
  await enqueue(tx, dropJob, { community, id: view.id }, { runAt: new Date(Date.now() + day) })
  return view
}

async function findFile(tx: Tx, community: Id, id: Id): Promise<StoredFile | undefined> {
  const [file] = await tx.prepared<StoredFile>(
    'file-noted',
    `select ${fileColumns} from file where community_id = $1 and id = $2`,
    [community, id],
  )
  return file
}
