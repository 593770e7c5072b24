import { attachPastFiles, type KeptFile } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import type { BotView, Mark, ReactionView } from '../contract.ts'
import type { Channel } from './access.ts'
import { countAnswers } from './count-answers.ts'
import { presentChannel } from './present.ts'

/** A message of the past, with the id it will have in every import. */
export interface ImportedMessage {
  id: Id
  author: Id
  at: Instant
  body: string
  editedAt: Instant | null
  /** It was deleted there; its place stays for those who answered it. */
  deletedAt?: Instant
  /** The message this one answers. One that is not here is as if it were not named. */
  threadId?: Id
  /** An answer that was sent to the channel as well. */
  inChannel?: boolean
  reactions?: readonly ReactionView[]
  pinned?: Mark
  /** Who said it was no member; `author` then names the tool. */
  bot?: BotView
  pollId?: Id
  files?: readonly KeptFile[]
}

/** What of it was not here before. */
export interface Imported {
  messages: number
  /** Each of a person's emoji is one. */
  reactions: number
  /** Messages that were not answered before and are now. */
  threads: number
  files: number
}

/** Where messages of the past go: a channel that is there, or one that is to be opened once its past is in it. */
export type ImportPlace = Pick<Channel, 'community' | 'id'>

/** Adds to a channel what is not there yet, in one statement, with one entry for all of it. */
export async function importMessages(
  tx: Tx,
  channel: Channel,
  messages: readonly ImportedMessage[],
  { fromArchive = false } = {},
): Promise<Imported> {
  await oneImportAtATime(tx, channel.community)
  const added = await insertMissing(tx, channel, messages, fromArchive)
  // Somebody may answer an imported message right now.
  if (added.length > 0) await lockLogs(tx, [channel.community])
  const news = await completeAdded(tx, channel, messages, added, channel.audience)
  if (added.length > 0) announceHistory(tx, channel, added.length)
  return news
}

/**
 * Adds messages to a channel that nobody sees before it is opened by `importChannel` under the same id. Until then they
 * stand in no channel, so however long an import takes, or if it breaks, no reader has half of it.
 */
export async function stageMessages(
  tx: Tx,
  place: ImportPlace,
  messages: readonly ImportedMessage[],
): Promise<Imported> {
  await oneImportAtATime(tx, place.community)
  const added = await insertMissing(tx, place, messages, true)
  return completeAdded(tx, place, messages, added, [])
}

/** What belongs to messages that were added: their files, for those who are to see them, and what answered ones say of it. */
async function completeAdded(
  tx: Tx,
  { community }: ImportPlace,
  messages: readonly ImportedMessage[],
  added: readonly Added[],
  audience: Audience,
): Promise<Imported> {
  const here = new Set(added.map(({ id }) => id))
  const brought = messages.filter(({ id }) => here.has(id))
  const withFiles = brought.map(({ id, author, at, files = [] }) => ({
    to: id,
    by: author,
    at,
    files,
  }))
  await attachPastFiles(tx, community, withFiles, audience)
  return {
    messages: added.length,
    reactions: reactionsOf(brought),
    threads: await countAnswers(tx, community, threadsOf(added)),
    files: withFiles.reduce((sum, { files }) => sum + files.length, 0),
  }
}

/** Which of these messages are here already, as they are or deleted. */
export async function messagesHere(
  db: Db,
  community: Id,
  ids: readonly Id[],
): Promise<ReadonlySet<Id>> {
  const rows = await db.prepared<{ id: Id }>(
    'chat-import-here',
    'select id from chat_message where community_id = $1 and id = any($2::uuid[])',
    [community, ids],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Tells those who see a channel that its past came in: whatever they hold of it is to be taken anew. */
export function announceHistory(tx: Tx, channel: Channel, messages: number): void {
  tx.log({
    community: channel.community,
    by: null,
    kind: 'chat.history-imported',
    audience: channel.audience,
    data: { channel: presentChannel(channel), messages },
  })
}

/** Of two imports into one community each sees all that the other committed, so that answers are counted right. */
async function oneImportAtATime(tx: Tx, community: Id): Promise<void> {
  await tx.prepared('chat-import-lock', `select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `chat-import ${community}`,
  ])
}

interface Added {
  id: Id
  thread_id: Id | null
}

async function insertMissing(
  tx: Tx,
  { community, id }: ImportPlace,
  messages: readonly ImportedMessage[],
  fromArchive: boolean,
): Promise<Added[]> {
  if (messages.length === 0) return []
  const rows = messages.map((message) => ({
    ...message,
    in_channel: message.inChannel ?? !message.threadId,
    files: message.files?.length ? message.files.map(({ view }) => view) : undefined,
  }))
  return tx.prepared<Added>('chat-import', insertSql, [
    community,
    id,
    fromArchive,
    JSON.stringify(rows),
    [...new Set(messages.flatMap(({ threadId }) => threadId ?? []))],
  ])
}

/** An answer to what is not here, or to what is an answer itself, stands in the channel. */
const insertSql = `
  with new as materialized (
    select * from json_to_recordset($4::json) as new (
      id uuid, author uuid, at timestamptz, body text, "editedAt" timestamptz, "deletedAt" timestamptz,
      "threadId" uuid, in_channel boolean, reactions jsonb, pinned jsonb, bot jsonb, "pollId" uuid, files jsonb)
  ), root as materialized (
    select id from new where "threadId" is null
    union
    select id from chat_message
    where community_id = $1 and id = any($5::uuid[]) and channel_id = $2 and thread_id is null
  )
  insert into chat_message (community_id, channel_id, imported, id, author_id, at, body, edited_at, deleted_at,
    thread_id, in_channel, reactions, pinned, bot, poll_id, files)
  select $1, $2, $3, id, author, at, body, "editedAt", "deletedAt",
    case when "threadId" in (select id from root) then "threadId" end,
    case when "threadId" in (select id from root) then in_channel else true end,
    reactions, pinned, bot, "pollId", files
  from new
  on conflict do nothing returning id, thread_id`

function threadsOf(added: readonly Added[]): Id[] {
  return [...new Set(added.flatMap(({ thread_id }) => thread_id ?? []))]
}

function reactionsOf(messages: readonly ImportedMessage[]): number {
  return messages
    .flatMap(({ reactions }) => reactions ?? [])
    .reduce((sum, { by }) => sum + by.length, 0)
}
