import { channelsFromSource } from '#features/chat/server/index.ts'
import { membersFromSource } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Ids, MessageRef } from './archive.ts'
import { importedId } from './imported-id.ts'

/** The ids that everything of an archive has in a community, those of messages included. */
export interface ImportedIds extends Ids {
  member(key: string): Id
  channel(key: string): Id
  message(ref: MessageRef): Id
  /** One of the files of a message, by its place among them. */
  file(ref: MessageRef, nth: number): Id
  /** An app is nobody, but what it said has an author's id all the same. */
  bot(key: string): Id
}

/** What was imported before keeps its id, whoever claimed it since. */
export async function importedIds(db: Db, community: Id, source: string): Promise<ImportedIds> {
  const members = await membersFromSource(db, community, source)
  const channels = await channelsFromSource(db, community, `${source}:`)
  return {
    member: (key) =>
      members.get(`${source}:${key}`) ?? importedId(community, [source, 'member', key]),
    channel: (key) =>
      channels.get(`${source}:${key}`) ?? importedId(community, [source, 'channel', key]),
    message: ({ channelKey, key, at }) =>
      importedId(community, [source, 'message', channelKey, key], at),
    file: ({ channelKey, key, at }, nth) =>
      importedId(community, [source, 'file', channelKey, key, String(nth)], at),
    bot: (key) => importedId(community, [source, 'bot', key]),
  }
}
