import type { FileView } from '#features/files/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { FilesPage, FilesQuery } from '../contract.ts'
import { channelFor } from './access.ts'

interface Row {
  id: Id
  threadId: Id | null
  author: Id
  at: Instant
  files: FileView[]
}

/** Messages with files that one page looks at. */
const pageSize = 20

/** The files of a channel, newest first, answers included. A page goes on before the last message of the one before it. */
export async function listFiles(
  db: Db,
  viewer: Viewer,
  channelId: Id,
  { before = lastPlace }: FilesQuery,
): Promise<FilesPage> {
  const channel = await channelFor(db, viewer, channelId)
  const [at, id] = before.split('_')
  const rows = await db.prepared<Row>(
    'chat-files',
    `select id, thread_id as "threadId", author_id as author, at, files from chat_message
     where community_id = $1 and channel_id = $2 and files is not null and (at, id) < ($3::timestamptz, $4::uuid)
     order by at desc, id desc limit $5`,
    [channel.community, channel.id, at, id, pageSize + 1],
  )
  const files = rows
    .slice(0, pageSize)
    .flatMap(({ id: messageId, threadId, author, at, files }) =>
      files.map((file) => ({ file, messageId, ...(threadId && { threadId }), author, at })),
    )
  return { files, more: rows.length > pageSize }
}

const lastPlace = '9999-01-01T00:00:00.000000Z_ffffffff-ffff-ffff-ffff-ffffffffffff'
