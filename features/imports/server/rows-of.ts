import type { ImportedChannel, ImportedMessage } from '#features/chat/server/index.ts'
import { now } from '#lib/time.ts'
import { everyMember, leadsOnly, onlyMembers } from '#platform/server/log/audience.ts'
import { plainLines } from '#platform/server/markdown/tree.ts'
import { toMarkdown } from '#platform/server/markdown/write-markdown.ts'
import type { ArchiveChannel, ArchiveMessage, ImportWords } from './archive.ts'
import { channelName } from './channel-name.ts'
import { fileName } from './file-name.ts'
import type { ImportedIds } from './imported-ids.ts'
import type { KeptFiles } from './keep-files.ts'
import { refOf } from './message-ref.ts'
import type { PeopleToAdd } from './people-to-add.ts'

const longestTopic = 250

/** A channel of an archive as ours. */
export function channelOf(
  channel: ArchiveChannel,
  ids: ImportedIds,
  source: string,
  isBot: (key: string) => boolean,
): ImportedChannel {
  const { key, name, topic, purpose, createdAt, archived } = channel
  return {
    id: ids.channel(key),
    source: `${source}:${key}`,
    name: channelName(name, key),
    topic: [...(topic || purpose)].slice(0, longestTopic).join(''),
    createdAt: createdAt ?? now(),
    archivedAt: archived ? now() : null,
    ...readersOf(channel, ids, isBot),
  }
}

/** What was private stays with those who were in it; where nobody is known to have been, with the leads. */
function readersOf(
  { private: isPrivate, announcements, memberKeys }: ArchiveChannel,
  ids: ImportedIds,
  isBot: (key: string) => boolean,
) {
  const people = memberKeys.filter((key) => !isBot(key))
  if (!isPrivate)
    return { kind: announcements ? 'announcements' : 'open', audience: everyMember } as const
  if (people.length === 0) return { kind: 'leads', audience: leadsOnly } as const
  return { kind: 'private', audience: onlyMembers(people.map(ids.member)) } as const
}

/** A message of an archive as ours. */
export function messageOf(
  message: ArchiveMessage,
  ids: ImportedIds,
  people: PeopleToAdd,
  kept: KeptFiles,
  words: ImportWords,
): ImportedMessage {
  const { authorKey, at, editedAt, thread, alsoInChannel, deleted, reactions, pinned } = message
  const botName = people.botName(authorKey)
  const author = botName === undefined ? ids.member(authorKey) : ids.bot(authorKey)
  const files = (message.files ?? []).flatMap((file) => kept.get(file) ?? [])
  return {
    id: ids.message(refOf(message)),
    author,
    at,
    body: withStubs(message, kept, words),
    editedAt: editedAt ?? null,
    ...(deleted && { deletedAt: at }),
    ...(thread && { threadId: ids.message(thread), inChannel: alsoInChannel ?? false }),
    ...(reactions && {
      reactions: reactions.map(({ emoji, byKeys }) => ({ emoji, by: byKeys.map(ids.member) })),
    }),
    ...(pinned && {
      pinned: { by: pinned.byKey === undefined ? author : ids.member(pinned.byKey), at: pinned.at },
    }),
    ...(files.length > 0 && { files }),
    ...(botName !== undefined && { bot: { name: botName, picture: null } }),
  }
}

/** A line for each file that came with the message and could not be kept. */
function withStubs(
  { body, files = [] }: ArchiveMessage,
  kept: KeptFiles,
  words: ImportWords,
): string {
  const stubs = files
    .filter((file) => !kept.has(file))
    .map(({ name }) => plainLines(words.file(fileName(name))))
  if (stubs.length === 0) return body
  return [body, toMarkdown(stubs)].filter(Boolean).join('\n\n')
}
