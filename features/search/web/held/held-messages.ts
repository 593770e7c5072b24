import type { MessageView } from '#features/chat/contract.ts'
import { chatSlice } from '#features/chat/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import type { SearchResult } from '../../contract.ts'
import { excerptOf } from '../../query/excerpt.ts'
import { hasLink, type Trait } from '../../query/traits.ts'
import type { Word } from '../../query/words.ts'
import { hitsIn } from './hits.ts'
import type { Held, Sieve } from './search-held.ts'

/** The newest messages of each channel. */
export function heldMessages(replica: Held, sieve: Sieve): readonly SearchResult[] {
  const { query } = sieve
  const chat = replica.read(chatSlice)
  if (!chat) return []
  const fits = (message: MessageView) =>
    message.deletedAt === null &&
    sieve.isAsked('message', ...(message.solved ? (['solved'] as const) : [])) &&
    sieve.isWithin(message.at) &&
    sieve.isFrom(message.author) &&
    query.has.every((trait) => traits[trait](message))
  return chat.channels
    .filter(({ channel }) => sieve.isIn(channel))
    .flatMap(({ messages }) =>
      messages.filter(fits).flatMap((message) => {
        const hits = hitsIn(message.body, query.terms)
        return hits ? [resultOf(replica.community, message, hits)] : []
      }),
    )
}

const traits: Readonly<Record<Trait, (message: MessageView) => boolean>> = {
  file: (message) => 'files' in message && Array.isArray(message.files) && message.files.length > 0,
  link: ({ body }) => hasLink(body),
  poll: ({ pollId }) => pollId !== undefined,
  reaction: ({ reactions = [] }) => reactions.length > 0,
}

function resultOf(community: string, message: MessageView, hits: readonly Word[]): SearchResult {
  const { id, channelId: placeId, author, at, body, threadId, solved } = message
  const excerpt = excerptOf(body, hits)
  const status = solved ? ({ status: 'solved' } as const) : {}
  const where = { community, kind: 'message', id, placeId, author, at: instantFrom(at) }
  const result = { ...where, ...status, excerpt }
  return threadId === undefined ? result : { ...result, threadId }
}
