import { type Member, memberFor } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { day } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Refusal } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import { type Draft, receiveDraft } from '#platform/server/files/draft.ts'
import type { Files } from '#platform/server/files/files.ts'
import type { Incoming } from '#platform/server/http/route.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { FileView } from '../contract.ts'
import type { FileKind } from '../kinds.ts'
import { megabytesOf } from '../limits.ts'
import { fileColumns, presentFile, type StoredFile } from './access.ts'
import { cleanPicture } from './clean-picture.ts'
import { type Kind, kindOf } from './kind.ts'
import { dropJob, lockContents } from './remove-files.ts'
import { files } from './tables.ts'
import { thumbnailJob } from './thumbnails.ts'

/** What uploads are done with. */
export interface Uploading {
  platform: Pick<Platform, 'config' | 'transact' | 'files'>
  store: Files
}

interface Upload {
  id: Id
  name: string
  content: Incoming
}

/** What is kept of an upload. */
interface Received {
  draft: Draft
  type: string
  width?: number
  height?: number
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
  let kind: Kind = { type: 'application/octet-stream', kind: 'other' }
  await using draft = await receiveDraft(platform.files.drafts, upload.content, async (head) => {
    kind = await kindOf(head)
    const most = config.fileLimits[kind.kind]
    const refusal = tooLarge(kind.kind, most)
    if ((upload.content.announced ?? 0) > most) throw refusal
    return { most, refusal }
  })
  if (draft.size === 0) throw new Refusal(422, 'file.empty')
  await using picture = kind.kind === 'image' ? await cleanPicture(draft, kind.type) : null
  const received = picture ?? { draft, type: kind.type }
  await store.keep(received.draft)
  const view = await transact((tx) => noteFile(tx, member, upload, received, config.fileLimits))
  // Removed by others who had the same content, in between the keeping and the noting: after it, nobody removes it.
  if ((await store.size(received.draft.hash)) === undefined) await store.keep(received.draft)
  return view
}

async function noteFile(
  tx: Tx,
  { person, community }: Member,
  { id, name }: Upload,
  { draft, type, width, height }: Received,
  limits: { community: number },
): Promise<FileView> {
  await lockLogs(tx, [community])
  const member = await memberFor(tx, person, community)
  await lockContents(tx, [draft.hash])
  const earlier = await findFile(tx, community, id)
  if (earlier && earlier.uploadedBy !== member.member) throw new Conflict('file.id-taken')
  if (earlier) return presentFile(earlier)
  const used = await usedBy(tx, community)
  if (used + draft.size > limits.community) throw new Refusal(413, 'file.community-full')
  await files(tx)
    .insertInto('file')
    .values({
      ...{ community_id: community, id, name, type },
      ...{ hash: draft.hash, size: draft.size },
      ...(width && height ? { width, height } : {}),
      uploaded_by: member.member,
      audience: [...onlyMembers([member.member])],
    })
    .execute()
  if (width) await enqueue(tx, thumbnailJob, { community, id })
  await enqueue(tx, dropJob, { community, id }, { runAt: new Date(Date.now() + day) })
  const noted = await findFile(tx, community, id)
  if (!noted) throw new Error(`file ${id} is gone`)
  return presentFile(noted)
}

async function findFile(tx: Tx, community: Id, id: Id): Promise<StoredFile | undefined> {
  const [file] = await tx.prepared<StoredFile>(
    'file-noted',
    `select ${fileColumns} from file where community_id = $1 and id = $2`,
    [community, id],
  )
  return file
}

/** The bytes that the files of a community take up. */
async function usedBy(tx: Tx, community: Id): Promise<number> {
  const [row] = await tx.prepared<{ used: number }>(
    'file-used',
    'select coalesce(sum(size), 0)::float8 as used from file where community_id = $1',
    [community],
  )
  return row?.used ?? 0
}

function tooLarge(kind: FileKind, most: number): Refusal {
  return new Refusal(413, `file.too-large-${kind}`, { megabytes: megabytesOf(most) })
}
