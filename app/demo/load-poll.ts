import type { ImportedMessage, importChannel } from '#features/chat/server/index.ts'
import { importPoll } from '#features/polls/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { demoId } from './load-ids.ts'
import type { DemoPoll } from './poll.ts'

type Channel = Awaited<ReturnType<typeof importChannel>>['channel']

/** Writes a poll with its votes, and answers the message that it stands in. */
export async function loadPoll(
  tx: Tx,
  channel: Channel,
  { authorKey, at, closesAt, closed, question, kind, options, votes }: DemoPoll,
  member: (key: string) => Id,
): Promise<ImportedMessage> {
  const id = demoId(at, channel.id, 'poll', question)
  const author = member(authorKey)
  const optionIds = options.map((text) => demoId(at, id, 'option', text))
  await importPoll(tx, {
    community: channel.community,
    id,
    author,
    audience: channel.audience,
    question,
    options: options.map((text, place) => ({ id: optionIds[place] ?? '', text })),
    kind,
    most: null,
    anonymous: false,
    additions: false,
    resultsShown: 'always',
    createdAt: at,
    closesAt,
    closedAt: closed ? closesAt : null,
    votes: Object.entries(votes).map(([key, places]) => ({
      member: member(key),
      choices: places.map((place) => optionIds[place] ?? ''),
    })),
  })
  const messageId = demoId(at, channel.id, 'poll message', question)
  return { id: messageId, author, at, body: question, editedAt: null, pollId: id }
}
