import {
  announceHistory,
  channelsFromSource,
  type ImportedChannel,
  type ImportedMessage,
  importChannel,
  importMessages,
  messagesHere,
  stageMessages,
} from '#features/chat/server/index.ts'
import { addShadows, dateShadows } from '#features/communities/server/index.ts'
import { openPastFiles, type PastFiles } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { ImportResult } from '../contract.ts'
import { bringBack } from './advice/advise.ts'
import type {
  Archive,
  ArchiveChannel,
  ArchiveItem,
  ArchiveMessage,
  ImportWords,
} from './archive.ts'
import { type ImportedIds, importedIds } from './imported-ids.ts'
import { keepFiles } from './keep-files.ts'
import { refOf } from './message-ref.ts'
import { peopleToAdd } from './people-to-add.ts'
import { channelOf, messageOf } from './rows-of.ts'

export interface ImportInto extends Pick<Platform, 'transact' | 'files'> {
  db: Db
  config: Pick<Platform['config'], 'fileLimits'>
  community: Id
  words: ImportWords
  onProgress?: (progress: ImportProgress) => void
  /** Stops between two batches; what is in stays, and the next import goes on from there. */
  signal?: AbortSignal
  /** The most messages of one transaction. */
  batchSize?: number
}

export interface ImportProgress {
  done: number
  total: number
  messages: number
}

/** Characters of a batch, so that long messages don't make it large. */
const mostCharacters = 4_000_000
/** Files of a batch, so that a short time of many files is not lost with it when it is broken off. */
const mostFiles = 50

/**
 * Writes an archive into a community: people as shadows, channels, and their messages in batches. New channels are filled
 * where nobody sees them and opened together at the end, so that those who are in the community meanwhile see all of the
 * past or none, and take one snapshot instead of one for each batch. Ids come from the archive, so doing it again adds only what
 * is missing, whether the first time ended well or was killed. Nobody is notified.
 */
export async function importArchive(into: ImportInto, archive: Archive): Promise<ImportResult> {
  const ids = await importedIds(into.db, into.community, archive.source)
  const sources = await channelsFromSource(into.db, into.community, `${archive.source}:`)
  const past = await openPastFiles(into, into.db, into.community)
  const writer = writerOf(into, archive, { ids, past, open: new Set(sources.values()) })
  for await (const item of archive.read(ids, into.words)) await writer.take(item)
  await writer.finish()
  return { ...writer.added, skipped: { ...archive.report.skipped } }
}

/** A channel of the archive: one from an earlier import is there for all to see, a new one waits. */
interface Place {
  imported: ImportedChannel
  isOpen: boolean
  messages: number
}

interface Opened {
  ids: ImportedIds
  past: PastFiles
  /** The channels of earlier imports. */
  open: ReadonlySet<Id>
}

function writerOf(into: ImportInto, archive: Archive, { ids, past, open }: Opened) {
  const { source, report, progress } = archive
  const { db, transact, community, onProgress, signal, batchSize = 2_000 } = into
  const added = { people: 0, channels: 0, messages: 0, reactions: 0, threads: 0, files: 0 }
  const places = new Map<string, Place>()
  const people = peopleToAdd(ids, source)
  let batch: ArchiveMessage[] = []
  let characters = 0
  let files = 0

  async function take(item: ArchiveItem): Promise<void> {
    if (item.kind === 'person') people.meet(item.person)
    else if (item.kind === 'join') people.seen(item.join.personKey, item.join.at)
    else if (item.kind === 'channel') addPlace(item.channel)
    else await addMessage(item.message)
  }

  function addPlace(channel: ArchiveChannel): void {
    const imported = channelOf(channel, ids, source, people.isBot)
    places.set(channel.key, { imported, isOpen: open.has(imported.id), messages: 0 })
  }

  async function addMessage(message: ArchiveMessage): Promise<void> {
    const isOther = batch[0] && batch[0].channelKey !== message.channelKey
    const isFull = batch.length === batchSize || characters > mostCharacters || files >= mostFiles
    if (isOther || isFull) await store()
    people.seen(message.authorKey, message.at)
    batch.push(message)
    characters += message.body.length
    files += message.files?.length ?? 0
  }

  async function store(): Promise<void> {
    signal?.throwIfAborted()
    const place = places.get(batch[0]?.channelKey ?? '')
    if (place) await storeIn(place)
    batch = []
    characters = 0
    files = 0
    onProgress?.({ ...progress, messages: added.messages })
  }

  async function storeIn(place: Place): Promise<void> {
    const kept = await keepFiles({ archive, ids, past, signal }, await missing(batch))
    const messages = batch.map((message) => messageOf(message, ids, people, kept, into.words))
    const news = await transact(async (tx) => {
      if (!place.isOpen) return stageMessages(tx, { community, id: place.imported.id }, messages)
      added.people += await addShadows(tx, community, people.takeNew())
      return importOpen(tx, place, messages)
    })
    place.messages += news.messages
    added.messages += news.messages
    added.reactions += news.reactions
    added.threads += news.threads
    added.files += news.files
    report.skip('already-imported', undefined, messages.length - news.messages)
  }

  /** Of messages with files those that are not here, so that importing again reads none of them. */
  async function missing(messages: readonly ArchiveMessage[]): Promise<ArchiveMessage[]> {
    const withFiles = messages.filter(({ files }) => files?.length)
    if (withFiles.length === 0) return []
    const idOf = (message: ArchiveMessage) => ids.message(refOf(message))
    const here = await messagesHere(db, community, withFiles.map(idOf))
    return withFiles.filter((message) => !here.has(idOf(message)))
  }

  async function importOpen(tx: Tx, place: Place, messages: readonly ImportedMessage[]) {
    const { channel } = await importChannel(tx, community, place.imported)
    return importMessages(tx, channel, messages, { fromArchive: true })
  }

  /** Lets everybody in who is new, and opens what was filled, in one transaction. */
  async function finish(): Promise<void> {
    await store()
    const news = await transact(async (tx) => {
      const opened: boolean[] = []
      const newPeople = await addShadows(tx, community, people.takeNew())
      await dateShadows(tx, community, people.firstSeen())
      for (const { imported, isOpen, messages } of places.values()) {
        if (isOpen) continue
        const { channel, added: isNew } = await importChannel(tx, community, imported)
        opened.push(isNew)
        // What an earlier import left unopened counts as news for those who read.
        if (messages > 0 || isNew) announceHistory(tx, channel, messages)
      }
      if (added.messages > 0) await bringBack(tx, community)
      return { people: newPeople, channels: opened.filter(Boolean).length }
    })
    added.people += news.people
    added.channels += news.channels
    onProgress?.({ ...progress, messages: added.messages })
  }

  return { added, take, finish }
}
