import {
  channelsFromSource,
  type ImportedMessage,
  importChannel,
  importMessages,
} from '#features/chat/server/index.ts'
import { addShadows, membersFromSource, type Shadow } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Transact } from '#platform/server/db/transaction.ts'
import { everyMember, leadsOnly, onlyMembers } from '#platform/server/log/audience.ts'
import type { ImportResult } from '../contract.ts'
import type {
  Archive,
  ArchiveChannel,
  ArchiveMessage,
  ArchivePerson,
  Ids,
  ImportWords,
} from './archive.ts'
import { channelName } from './channel-name.ts'
import { importedId } from './imported-id.ts'

export interface ImportInto {
  db: Db
  transact: Transact
  community: Id
  words: ImportWords
  onProgress?: (progress: ImportProgress) => void
  /** Stops between two batches; what is in stays, and the next import goes on from there. */
  signal?: AbortSignal
  /** The most messages of one transaction, and of one entry in the log, at each of which readers look anew. */
  batchSize?: number
}

export interface ImportProgress {
  done: number
  total: number
  messages: number
}

/** Characters of a batch, so that long messages don't make it large. */
const mostCharacters = 8_000_000
const longestTopic = 250

type Channel = Awaited<ReturnType<typeof importChannel>>['channel']

/**
 * Writes an archive into a community: people as shadows, channels, and their messages in batches, each batch with the
 * people it needs in one transaction. Ids come from the archive, so doing it again adds only what is missing, whether
 * the first time ended well or was killed. Nobody is notified.
 */
export async function importArchive(into: ImportInto, archive: Archive): Promise<ImportResult> {
  const ids = await idsOf(into.db, into.community, archive.source)
  const writer = writerOf(into, archive, ids)
  for await (const item of archive.read(ids, into.words)) {
    if (item.kind === 'person') writer.addPerson(item.person)
    else if (item.kind === 'channel') await writer.openChannel(item.channel)
    else await writer.addMessage(item.message)
  }
  await writer.store()
  return { ...writer.added, skipped: { ...archive.report.skipped } }
}

/** Gathers people and messages of one channel, and writes them when they are enough. */
function writerOf(into: ImportInto, { source, report, progress }: Archive, ids: KnownIds) {
  const { transact, community, onProgress, signal, batchSize = 10_000 } = into
  const added = { people: 0, channels: 0, messages: 0 }
  const channels = new Map<string, Channel>()
  const people = new Map<string, ArchivePerson>()
  let batch: ArchiveMessage[] = []
  let characters = 0

  async function store(): Promise<void> {
    signal?.throwIfAborted()
    const channel = channels.get(batch[0]?.channelKey ?? '')
    const shadows = [...people.values()].map((person) => shadowOf(person, ids, source))
    const messages = batch.map((message) => messageOf(message, ids, community, source))
    const news = await transact(async (tx) => ({
      people: await addShadows(tx, community, shadows),
      messages: channel ? await importMessages(tx, channel, messages) : 0,
    }))
    added.people += news.people
    added.messages += news.messages
    report.skip('already-imported', undefined, messages.length - news.messages)
    people.clear()
    batch = []
    characters = 0
    onProgress?.({ ...progress, messages: added.messages })
  }

  async function openChannel(channel: ArchiveChannel): Promise<void> {
    if (people.size > 0) await store()
    const imported = channelOf(channel, ids, source)
    const opened = await transact((tx) => importChannel(tx, community, imported))
    channels.set(channel.key, opened.channel)
    if (opened.added) added.channels += 1
  }

  async function addMessage(message: ArchiveMessage): Promise<void> {
    const isOther = batch[0] && batch[0].channelKey !== message.channelKey
    if (isOther || batch.length === batchSize || characters > mostCharacters) await store()
    batch.push(message)
    characters += message.body.length
  }

  return {
    added,
    store,
    openChannel,
    addMessage,
    addPerson: (person: ArchivePerson) => void people.set(person.key, person),
  }
}

type KnownIds = Required<{ [Kind in keyof Ids]: (key: string) => Id }>

/** What was imported before keeps its id, whoever claimed it since. */
async function idsOf(db: Db, community: Id, source: string): Promise<KnownIds> {
  const members = await membersFromSource(db, community, source)
  const channels = await channelsFromSource(db, community, source)
  return {
    member: (key) =>
      members.get(`${source}:${key}`) ?? importedId(community, [source, 'member', key]),
    channel: (key) =>
      channels.get(`${source}:${key}`) ?? importedId(community, [source, 'channel', key]),
  }
}

function shadowOf({ key, name, email }: ArchivePerson, ids: KnownIds, source: string): Shadow {
  return { id: ids.member(key), source: `${source}:${key}`, name, email: email?.toLowerCase() }
}

function channelOf(channel: ArchiveChannel, ids: KnownIds, source: string) {
  const { key, name, topic, purpose, createdAt, archived } = channel
  return {
    id: ids.channel(key),
    source: `${source}:${key}`,
    name: channelName(name, key),
    topic: [...(topic || purpose)].slice(0, longestTopic).join(''),
    createdAt: createdAt ?? now(),
    archivedAt: archived ? now() : null,
    ...readersOf(channel, ids),
  }
}

/** What was private stays with those who were in it; where nobody is known to have been, with the leads. */
function readersOf({ private: isPrivate, memberKeys }: ArchiveChannel, ids: KnownIds) {
  if (!isPrivate) return { kind: 'open', audience: everyMember } as const
  if (memberKeys.length === 0) return { kind: 'leads', audience: leadsOnly } as const
  return { kind: 'private', audience: onlyMembers(memberKeys.map(ids.member)) } as const
}

function messageOf(
  { channelKey, key, authorKey, at, body, editedAt }: ArchiveMessage,
  ids: KnownIds,
  community: Id,
  source: string,
): ImportedMessage {
  return {
    id: importedId(community, [source, 'message', channelKey, key], at),
    author: ids.member(authorKey),
    at,
    body,
    editedAt: editedAt ?? null,
  }
}
