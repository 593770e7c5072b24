import type { Member } from '#features/communities/server/index.ts'
import { removeFiles } from '#features/files/server/index.ts'
import { removePoll } from '#features/polls/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import { countAnswers } from './count-answers.ts'
import { announceChangedHistory } from './merge-authors.ts'
import { forgetEdits } from './message-edits.ts'

/** How many messages stand that members said elsewhere, by member. */
export async function countPast(
  db: Db,
  community: Id,
  authors: readonly Id[],
): Promise<Map<Id, number>> {
  const rows = await db.prepared<{ author: Id; messages: number }>(
    'chat-count-past',
    `select author_id as author, count(*)::int as messages from chat_message
     where community_id = $1 and author_id = any($2::uuid[]) and imported and deleted_at is null group by author_id`,
    [community, authors],
  )
  return new Map(rows.map(({ author, messages }) => [author, messages]))
}

/**
 * Takes away what a member said elsewhere, as if they had deleted each message, and the emoji they put on what others said
 * there. Places stay. It can't be undone, and an import run again does not bring it back. Answers how many messages it was.
 */
export async function erasePast(tx: Tx, { community, member }: Member): Promise<number> {
  await lockLogs(tx, [community])
  const asked = await tx.prepared<{ poll: Id }>('chat-past-polls', pollsSql, [community, member])
  for (const { poll } of asked) await removePoll(tx, community, member, poll)
  const held = await tx.prepared<{ id: Id; file: Id }>('chat-past-files', filesSql, [
    community,
    member,
  ])
  await removeFiles(
    tx,
    community,
    held.map(({ file }) => file),
  )
  const erased = await tx.prepared<{ id: Id; thread: Id | null }>('chat-erase-past', eraseSql, [
    community,
    member,
  ])
  const roots = new Set(erased.flatMap(({ thread }) => thread ?? []))
  await countAnswers(tx, community, [...roots])
  const ids = erased.map(({ id }) => id)
  await forgetEdits(tx, community, ids)
  await emptyEntries(tx, community, ids, { body: '', reactions: [] })
  const withFiles = [...new Set(held.map(({ id }) => id))]
  await emptyEntries(tx, community, withFiles, { files: [] })
  const marked = await tx.prepared<{ id: Id }>('chat-erase-reactions', eraseReactionsSql, [
    community,
    member,
  ])
  announceChangedHistory(tx, community, member, [...erased, ...marked])
  return ids.length
}

const pollsSql = `
  select poll_id as poll from chat_message
  where community_id = $1 and author_id = $2 and imported and deleted_at is null and poll_id is not null`

const filesSql = `
  select m.id, (file->>'id')::uuid as file from chat_message m, jsonb_array_elements(m.files) file
  where m.community_id = $1 and m.author_id = $2 and m.imported and m.deleted_at is null and m.files is not null`

const eraseSql = `
  update chat_message set body = '', deleted_at = now(), reactions = null, pinned = null, solved = null, files = null,
    poll_id = null, forwards = null
  where community_id = $1 and author_id = $2 and imported and deleted_at is null
  returning id, thread_id as thread`

const eraseReactionsSql = `
  update chat_message set reactions = (
    select jsonb_agg(jsonb_set(reaction, '{by}', (reaction->'by') - $2::text) order by nth)
    from jsonb_array_elements(reactions) with ordinality as r (reaction, nth)
    where jsonb_array_length((reaction->'by') - $2::text) > 0
  )
  where community_id = $1::uuid and imported and reactions::text like '%' || $2::text || '%'
  returning id`
